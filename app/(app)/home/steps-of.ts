import type { NextStep } from "#components/home/next-steps.tsx"
import * as words from "#components/words/words.ts"
import type { Context } from "#lib/core/context.ts"
import { topicsOf } from "#lib/domain/bots/bots.ts"
import type { StartStep } from "#lib/domain/start/schema.ts"
import { isInstalled } from "#lib/domain/widgets/widgets.ts"

interface Facts {
  bots: { id: string }[]
  hasAsked: boolean
  /** Whether the guided start is over: until then the steps lead there. */
  isGuided: boolean
}

/** What this account has done of the way to its first answer on its own site. */
export async function stepsOf(ctx: Context, { bots, hasAsked, isGuided }: Facts): Promise<NextStep[]> {
  const [first] = bots
  const [knowledge, installed] = await Promise.all([
    first && topicsOf(ctx, { id: first.id }),
    first ? isInstalled(ctx, {}) : false,
  ])
  const at = (step: StartStep, path: string) => {
    if (isGuided) return `/start?step=${step}`
    return first ? `/bots/${first.id}${path}` : "/bots/new"
  }
  const { next } = words.home
  return [
    { key: "bot", ...next.bot, done: Boolean(first), href: isGuided ? "/start" : "/bots/new" },
    {
      key: "knowledge",
      ...next.knowledge,
      done: knowledge?.hasKnowledge ?? false,
      href: at("content", "/knowledge"),
    },
    { key: "ask", ...next.ask, done: hasAsked, href: at("questions", "") },
    { key: "site", ...next.site, done: installed, href: at("site", "/channels?part=install") },
  ]
}
