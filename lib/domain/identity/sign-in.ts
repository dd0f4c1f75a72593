import type { z } from "zod"
import { parse } from "../../core/command.ts"
import { sha256 } from "../../core/crypto.ts"
import { LiveryError } from "../../core/errors.ts"
import { normaliseEmail } from "../../core/normalise-email.ts"
import { system } from "../../db/system.ts"
import { forgetAttempts, returnAttempt, takeAttempt } from "./attempts.ts"
import { inTurn } from "./in-turn.ts"
import { verifyPassword } from "./password.ts"
import { type Identified, SignInInput } from "./schema.ts"

/** Wrong passwords for one person in a quarter of an hour. */
export const TRIES_PER_PERSON = 10
const TRIES_PER_ADDRESS = 100
const WINDOW = 15 * 60

/**
 * The person behind an e-mail address and password of a realm. Throws `not_authenticated` when they do not fit (alike
 * for unknown people), `too_many_requests` after too many tries, `not_authorized` when every account is suspended.
 */
export async function signIn(input: z.input<typeof SignInInput>): Promise<Identified> {
  const given = parse(SignInInput, input)
  const person = personKey(given.realmId, given.email)
  return inTurn(person, () => checkPassword(person, given))
}

/** The same without waiting for one's turn, for callers who have it. */
export async function checkPassword(
  person: string,
  given: z.output<typeof SignInInput>,
): Promise<Identified> {
  const address = given.address ? `sign-in:address:${given.address}` : null
  if (address) await takeAttempt({ key: address, max: TRIES_PER_ADDRESS, seconds: WINDOW })
  await takeAttempt({ key: person, max: TRIES_PER_PERSON, seconds: WINDOW })
  const user = await system().user.findUnique({
    where: { realmId_email: { realmId: given.realmId, email: normaliseEmail(given.email) ?? "" } },
    select: {
      id: true,
      passwordHash: true,
      realm: { select: { status: true, deletedAt: true } },
      memberships: { where: { account: { status: { not: "suspended" }, deletedAt: null } }, take: 1 },
    },
  })
  if (!(await verifyPassword(user?.passwordHash, given.password)) || !user)
    throw new LiveryError("not_authenticated", "The e-mail address and password do not match")
  await Promise.all([forgetAttempts(person), address && returnAttempt(address)])
  if (user.realm.status === "suspended" || user.realm.deletedAt || !user.memberships.length)
    throw new LiveryError("not_authorized", "This account is suspended")
  return { userId: user.id }
}

/** Names a person in the counters without keeping the address. */
export const personKey = (realmId: string, email: string): string =>
  `sign-in:person:${sha256(`${realmId} ${normaliseEmail(email) ?? email}`).toString("base64url")}`
