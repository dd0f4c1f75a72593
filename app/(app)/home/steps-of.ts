import type { NextStep } from "#components/home/next-steps.tsx"
import type { Context } from "#lib/core/context.ts"
import { topicsOf } from "#lib/domain/bots/bots.ts"
import { isInstalled } from "#lib/domain/widgets/widgets.ts"

interface Facts {
  bots: { id: string }[]
  hasAsked: boolean
  /** An address typed on the landing page, which the first bot is to answer for. */
  website: string | undefined
}

/** What this account has done of the way to its first answer on its own site. */
export async function stepsOf(ctx: Context, { bots, hasAsked, website }: Facts): Promise<NextStep[]> {
  const [first] = bots
  const [knowledge, installed] = await Promise.all([
    first && topicsOf(ctx, { id: first.id }),
    first ? isInstalled(ctx, {}) : false,
  ])
  const create = website ? `/bots/new?website=${encodeURIComponent(website)}` : "/bots/new"
  const at = (path: string) => (first ? `/bots/${first.id}${path}` : create)
  return [
    { key: "bot", done: Boolean(first), href: create },
    { key: "knowledge", done: knowledge?.hasKnowledge ?? false, href: at("/knowledge") },
    { key: "ask", done: hasAsked, href: at("") },
    { key: "site", done: installed, href: at("/channels?part=install") },
  ]
}
