import type { NextStep } from "#components/home/next-steps.tsx"
import { type Context, may } from "#lib/core/context.ts"
import { listTokens } from "#lib/domain/api-keys/api-keys.ts"
import { topicsOf } from "#lib/domain/bots/bots.ts"

interface Facts {
  bots: { id: string }[]
  hasAsked: boolean
  /** An address typed on the landing page, which the first bot is to answer for. */
  website: string | undefined
}

/** What this account has done of the way to its first answer over the API. */
export async function stepsOf(ctx: Context, { bots, hasAsked, website }: Facts): Promise<NextStep[]> {
  const [first] = bots
  const [knowledge, tokens] = await Promise.all([
    first && topicsOf(ctx, { id: first.id }),
    may(ctx.principal, "tokens.read") ? listTokens(ctx, {}) : [],
  ])
  const create = website ? `/bots/new?website=${encodeURIComponent(website)}` : "/bots/new"
  const at = (path: string) => (first ? `/bots/${first.id}${path}` : create)
  return [
    { key: "bot", done: Boolean(first), href: create },
    { key: "knowledge", done: knowledge?.hasKnowledge ?? false, href: at("/knowledge") },
    { key: "ask", done: hasAsked, href: at("") },
    { key: "key", done: tokens.length > 0, href: "/settings/keys" },
  ]
}
