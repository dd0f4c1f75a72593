import type { z } from "zod"
import { parse } from "../../core/command.ts"
import { LiveryError } from "../../core/errors.ts"
import { normaliseEmail } from "../../core/normalise-email.ts"
import { system } from "../../db/system.ts"
import { assertOtherWay } from "../single-sign-on/single-sign-on.ts"
import { assertOpen } from "./assert-open.ts"
import { type Allowance, forgetAttempts, returnAttempt, takeAttempts } from "./attempts.ts"
import { inTurn } from "./in-turn.ts"
import { knownDevice } from "./known-devices.ts"
import { noteRefusal } from "./note-refusal.ts"
import { ticketIfOwed } from "./owes-second-step.ts"
import { verifyPassword } from "./password.ts"
import { personKey } from "./person-key.ts"
import { type Identified, PACE_OF_CODES, SignInInput } from "./schema.ts"

/** Wrong passwords for one person, from one network or known device, before there are waits. */
export const TRIES_PER_PERSON = PACE_OF_CODES.max
const PACE = PACE_OF_CODES
const MEMORY = PACE.seconds
/** The same from all networks together, which slows down a guesser who has many. Known devices are not held up by it. */
const PACE_OF_STRANGERS = { max: 100, seconds: MEMORY, waits: { first: 1, longest: 60 } }
const PER_NETWORK = { max: 100, seconds: 15 * 60 }

/**
 * The person behind an e-mail address and password of a realm. Throws `not_authenticated` when they do not fit (alike
 * for unknown people), `too_many_requests` with the wait after too many tries, `not_authorized` when every account is
 * suspended, and with the reason "provider_only" who signs in by their company's provider alone. Where they have a second step, the answer has a ticket for it, and is no sign-in yet. Who waits is decided by docs/decisions/030-sign-in.md.
 */
export async function signIn(input: z.input<typeof SignInInput>): Promise<Identified> {
  const given = parse(SignInInput, input)
  return inTurn(turnOf(given), () => checkPassword(given))
}

type SignIn = z.output<typeof SignInInput>

/** Under which the attempts at one person from one place are counted, and made one after the other. */
export function turnOf({ realmId, email, address, device }: SignIn): string {
  const name = knownDevice({ realmId, email }, device)
  return `${personKey(realmId, email)}:${name ? `device:${name}` : (address ?? "unknown")}`
}

/** The same without waiting for one's turn, for callers who have it. */
export async function checkPassword(given: SignIn): Promise<Identified> {
  const allowances = allowancesOf(given)
  await takeAttempts(allowances)
  const user = await system().user.findUnique({
    where: { realmId_email: { realmId: given.realmId, email: normaliseEmail(given.email) ?? "" } },
    select: { id: true, email: true, passwordHash: true },
  })
  if (!(await verifyPassword(user?.passwordHash, given.password)) || !user) {
    if (user) void noteRefusal(user.id, given.address)
    throw new LiveryError("not_authenticated", "The e-mail address and password do not match")
  }
  const own = turnOf(given)
  await Promise.all(allowances.map(({ key }) => (key === own ? forgetAttempts(key) : returnAttempt(key))))
  await assertOpen(user.id)
  await assertOtherWay(given.realmId, user.email)
  return ticketIfOwed(user)
}

/**
 * All that an attempt counts for. A stranger's also counts for its network at anybody, and for anybody at the person; in
 * this order, so that whoever is refused for their own sake takes nothing from others.
 */
function allowancesOf(given: SignIn): Allowance[] {
  const { realmId, email, address, device } = given
  const person = personKey(realmId, email)
  const own = { key: turnOf(given), person, ...PACE }
  if (knownDevice({ realmId, email }, device)) return [own]
  return [
    ...(address ? [{ key: `sign-in:address:${address}`, ...PER_NETWORK }] : []),
    own,
    { key: person, ...PACE_OF_STRANGERS },
  ]
}
