import { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { query } from "../../db/command.ts"
import { askRecords } from "./ask-records.ts"
import { domainOf } from "./crud.ts"
import type { DomainView } from "./schema.ts"
import { settleDomain } from "./settle-domain.ts"
import { targetOf } from "./target-of.ts"
import { viewOf } from "./view-of.ts"

/** The DNS does not change faster, and pages ask for as long as they are open. */
const AT_MOST_EVERY_MS = 3_000

const Named = z.strictObject({ id: z.string() })

/**
 * Looks a domain up in the DNS and lets it serve where its records are right. Takes up to some seconds. Answers with what
 * was found before where that was just now. Throws `not_found`.
 */
export const checkDomain = procedure({
  permission: "account.write",
  input: Named,
  async run(ctx, { id }): Promise<DomainView> {
    const before = await readDomain(ctx, { id })
    if (before.checkedAt && Date.now() - before.checkedAt.getTime() < AT_MOST_EVERY_MS) return before
    await lookUp(ctx, { id, hostname: before.hostname })
    return readDomain(ctx, { id })
  },
})

/** The look-up itself, without a transaction: name servers may be slow. */
export async function lookUp(
  ctx: Context,
  { id, hostname }: { id: string; hostname: string },
): Promise<void> {
  const target = await targetOf(ctx.account)
  const records = await askRecords(hostname, target.hostname)
  await settleDomain(ctx, { id, hostname, records, names: target.names })
}

const readDomain = query({
  permission: "account.write",
  input: Named,
  run: async (ctx, { id }): Promise<DomainView> =>
    viewOf(await domainOf(ctx, id), await targetOf(ctx.account)),
})
