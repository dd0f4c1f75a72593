import type { z } from "zod"
import { parse } from "../../core/command.ts"
import { invalidInput, isLiveryError, LiveryError } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { normaliseEmail } from "../../core/normalise-email.ts"
import { system } from "../../db/system.ts"
import { createCustomer } from "../accounts/accounts.ts"
import { takeAttempt } from "./attempts.ts"
import { inTurn } from "./in-turn.ts"
import { hashPassword, passwordFault } from "./password.ts"
import { type Identified, SignUpInput } from "./schema.ts"
import { checkPassword, turnOf } from "./sign-in.ts"

/**
 * Makes a person, a customer account under the agency and an owner membership in one transaction, exactly once: a
 * repeat with the same password is the same person signing in, with another one it throws `conflict`. Throws
 * `invalid_input` with the field in its path, `not_authorized` where the agency takes nobody.
 */
export async function signUp(input: z.input<typeof SignUpInput>): Promise<Identified> {
  const given = parse(SignUpInput, input)
  const email = normaliseEmail(given.email)
  if (!email) throw invalidInput("Enter a valid e-mail address", ["email"])
  const fault = passwordFault(given.password, email)
  if (fault) throw invalidInput(fault, ["password"])
  if (given.address) await takeAttempt({ key: `sign-up:address:${given.address}`, max: 60, seconds: 60 * 60 })
  const asSignIn = { realmId: given.partnerId, email, password: given.password, address: given.address }
  return inTurn(turnOf(asSignIn), async () => {
    const where = { realmId_email: { realmId: given.partnerId, email } }
    const isKnown = await system().user.findUnique({ where, select: { id: true } })
    return (isKnown ? null : await create({ ...given, email })) ?? enter(asSignIn)
  })
}

type SignUp = z.output<typeof SignUpInput>

/** Null when somebody else was faster: the unique (realmId, email) decides, and waits for the other transaction. */
async function create({ partnerId, name, email, password, company }: SignUp): Promise<Identified | null> {
  const passwordHash = await hashPassword(password)
  const userId = newId()
  return system().$transaction(
    async (tx) => {
      const partner = await tx.account.findFirst({
        where: { id: partnerId, kind: "partner", status: { not: "suspended" }, deletedAt: null },
      })
      if (!partner) throw new LiveryError("not_authorized", "Sign-up is closed at this address")
      const data = [{ id: userId, realmId: partnerId, email, name, passwordHash }]
      if (!(await tx.user.createMany({ data, skipDuplicates: true })).count) return null
      const { id: accountId } = await createCustomer({ partnerId, name: company || name }, tx)
      await tx.membership.create({ data: { id: newId(), accountId, userId, role: "owner" } })
      const event = { id: newId(), type: "account.created", actorKind: "user", actorId: userId }
      await tx.event.create({ data: { ...event, accountId, subject: { userId } } })
      return { userId }
    },
    { maxWait: 10_000, timeout: 20_000 },
  )
}

async function enter(given: Parameters<typeof checkPassword>[0]): Promise<Identified> {
  try {
    return await checkPassword(given)
  } catch (error) {
    if (!isLiveryError(error) || error.code !== "not_authenticated") throw error
    const message = "This e-mail address cannot be used with that password. If it is yours, sign in instead"
    throw new LiveryError("conflict", message, { path: ["email"] })
  }
}
