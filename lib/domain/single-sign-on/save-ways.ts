import { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { seal } from "../../core/crypto.ts"
import { installSecret } from "../../core/env.ts"
import { LiveryError } from "../../core/errors.ts"
import { command, query } from "../../db/command.ts"
import { recordEvent } from "../events/events.ts"
import { discover } from "./ask-provider.ts"
import { JOINING_ROLES, type ProviderSettings, WaysSettings, type WaysView } from "./schema.ts"
import { chosenOf, isOfRealm } from "./ways.ts"

/** How people sign in at an agency's addresses, beside a password; the provider's secret is never told. */
export const getWays = query({
  permission: "account.read",
  input: z.strictObject({}),
  async run(ctx): Promise<WaysView> {
    const row = await ctx.db.signInWays.findFirst()
    if (!row) return { links: true, services: [], provider: null }
    const { links, issuer, clientId, label, domains, isOnly, joinsId, joinsAs } = row
    const services = chosenOf(row.services)
    if (!issuer || !clientId) return { links, services, provider: null }
    const role = JOINING_ROLES.find((each) => each === joinsAs) ?? "viewer"
    const joins = joinsId ? { accountId: joinsId, role } : null
    return { links, services, provider: { issuer, clientId, label, domains, isOnly, joins } }
  },
})

/**
 * Changes how people sign in at an agency's addresses: a matter of its owners, since whoever names the provider could have it
 * vouch for any of them. A provider is kept once its description was found at its address;
 * without a secret the stored one is used, for the same issuer and client ID alone. Throws `not_authorized` for accounts that
 * are no agency, `invalid_input` with the reason "unreachable", "issuer", "tls", "secret" or "account".
 */
export const saveWays = procedure({
  permission: "ownership.write",
  input: WaysSettings,
  async run(ctx, { provider, ...plain }): Promise<void> {
    if (ctx.account.kind !== "partner")
      throw new LiveryError("not_authorized", "Only an agency says how its people sign in")
    if (provider) {
      await assertJoinable(ctx, provider)
      await discover(provider.issuer)
    }
    await keep(ctx, { provider, ...plain })
  },
})

/** New people join the agency itself or a client of its own. */
async function assertJoinable({ account }: Context, { joins }: ProviderSettings): Promise<void> {
  if (joins && !(await isOfRealm(account.id, joins.accountId)))
    throw new LiveryError("invalid_input", "This client is not there any more", {
      path: ["joins"],
      reason: "account",
    })
}

const NO_PROVIDER = {
  issuer: null,
  clientId: null,
  ciphertext: null,
  keyId: null,
  label: "",
  domains: [],
  isOnly: false,
  joinsId: null,
  joinsAs: null,
}

const keep = command({
  permission: "ownership.write",
  input: z.custom<z.output<typeof WaysSettings>>(),
  async run(ctx, { provider, ...plain }): Promise<void> {
    const accountId = ctx.account.id
    const data = { ...plain, ...(provider ? await columnsOf(ctx, provider) : NO_PROVIDER) }
    await ctx.db.signInWays.upsert({ where: { accountId }, create: { accountId, ...data }, update: data })
    const name = provider && new URL(provider.issuer).host
    await recordEvent(ctx, "sign_in.updated", {}, { ...(name && { name }), between: {} })
  },
})

async function columnsOf(
  { account, db }: Parameters<Parameters<typeof command>[0]["run"]>[0],
  { secret, joins, ...plain }: ProviderSettings,
) {
  const joined = { joinsId: joins?.accountId ?? null, joinsAs: joins?.role ?? null }
  if (secret) return { ...plain, ...joined, ...seal(installSecret(), account.id, secret) }
  const stored = await db.signInWays.findFirst()
  // Else whoever may change this could have the stored secret sent to a provider of theirs.
  const isSame = stored?.issuer === plain.issuer && stored.clientId === plain.clientId
  if (!isSame || !stored?.ciphertext)
    throw new LiveryError("invalid_input", "Enter the client secret", { path: ["secret"], reason: "secret" })
  return { ...plain, ...joined }
}
