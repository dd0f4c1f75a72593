import { z } from "zod"
import { parse } from "../../core/command.ts"
import { invalidInput, LiveryError, notFound } from "../../core/errors.ts"
import { system, systemSql } from "../../db/system.ts"
import { ensurePlatform } from "../accounts/accounts.ts"
import { takeAttempt } from "./attempts.ts"
import { createUser } from "./create-user.ts"
import { hasAdministrator } from "./has-administrator.ts"
import { linkHash, newLinkSecret } from "./link-secret.ts"

/** How long the code holds that a start prints. */
export const SETUP_HOURS = 24

const OPEN = `"setupExpiresAt" > now() and not exists (select from "Membership" m join "Account" a on a.id = m."accountId" and a.kind = 'platform')`
const KEEP = `update "Install" set "setupHash" = $1, "setupExpiresAt" = now() + interval '${SETUP_HOURS} hours'`
const FIND = `select id from "Install" where "setupHash" = $1 and ${OPEN}`
const TAKE = `update "Install" set "setupHash" = null, "setupExpiresAt" = null where "setupHash" = $1 and ${OPEN} returning id`

const Input = z.strictObject({
  secret: z.string().max(200),
  name: z.string().trim().min(1, "Enter your name").max(120),
  email: z.string().max(1_000),
  password: z.string().max(10_000),
  /** Network of the caller, where it is known. */
  address: z.string().max(100).optional(),
})

/**
 * The code by which the first administrator can be made for a day, as the last part of an address; one that was made before
 * ends. Throws `conflict` where there is an administrator.
 */
export async function makeSetupSecret(): Promise<string> {
  if (await hasAdministrator())
    throw new LiveryError("conflict", "There is an administrator already, who can invite others")
  const { secret, hash } = newLinkSecret()
  await systemSql().query({ text: KEEP, values: [hash] })
  return secret
}

/** Whether an administrator can be made by a code. `address`: the caller's network. Throws `too_many_requests`. */
export async function isSetupOpen(secret: string, address?: string): Promise<boolean> {
  await takeTurn(address)
  const hash = linkHash(secret)
  if (!hash) return false
  const { rows } = await systemSql().query({ text: FIND, values: [hash] })
  return rows.length > 0
}

/**
 * Makes the first administrator, exactly once for a code: of two who use it at once, one is told that it is over. A refused
 * password leaves it as it was. Throws `invalid_input` with the field in its path, `not_found` for a code that is not open,
 * `too_many_requests`.
 */
export async function createFirstAdministrator(
  input: z.input<typeof Input>,
): Promise<{ email: string; accountId: string }> {
  const { secret, name, email, password, address } = parse(Input, input)
  await takeTurn(address)
  const hash = linkHash(secret)
  if (!hash) throw notFound("code")
  if (!email.trim()) throw invalidInput("Enter a valid e-mail address", ["email"])
  const { id: accountId } = await ensurePlatform()
  const made = await system().$transaction(async (tx) => {
    const taken = await tx.$queryRawUnsafe<unknown[]>(TAKE, hash)
    if (taken.length === 0) throw notFound("code")
    return createUser({ realmId: accountId, accountId, role: "owner", name, email, password }, tx)
  })
  return { email: made.email, accountId }
}

/** Codes cannot be guessed; those who try need not keep the database busy either. */
const takeTurn = (address: string | undefined) =>
  takeAttempt({ key: `setup:address:${address ?? "unknown"}`, max: 60, seconds: 60 * 60 })
