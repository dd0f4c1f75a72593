import type { z } from "zod"
import { parse } from "../../core/command.ts"
import { invalidInput, isLiveryError, LiveryError } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { normaliseEmail } from "../../core/normalise-email.ts"
import { system } from "../../db/system.ts"
import { createCustomer } from "../accounts/accounts.ts"
import { findOfferedPlan } from "../price-list/price-list.ts"
import { assertOtherWay } from "../single-sign-on/single-sign-on.ts"
import { takeAttempt } from "./attempts.ts"
import { inTurn } from "./in-turn.ts"
import { hashPassword, passwordFault } from "./password.ts"
import { type Identified, SignUpInput } from "./schema.ts"
import { checkPassword, turnOf } from "./sign-in.ts"

/**
 * Makes a person, a customer account under the agency and an owner membership in one transaction, exactly once: a
 * repeat with the same password is the same person signing in, with another one it throws `conflict`. Throws
 * `invalid_input` with the field in its path, `not_authorized` where the agency takes nobody. For installs that send no
 * mail; the others `askToSignUp`.
 */
export async function signUp(input: z.input<typeof SignUpInput>): Promise<Identified> {
  const { partnerId, email, password, address, ...given } = await readSignUp(input)
  const asSignIn = { realmId: partnerId, email, password, address }
  return inTurn(turnOf(asSignIn), async () => {
    if (await isKnown(partnerId, email)) return enter(asSignIn)
    const passwordHash = await hashPassword(password)
    return (await createPerson({ ...given, partnerId, email, passwordHash })) ?? enter(asSignIn)
  })
}

/** A sign-up as it may be made, its address in one form, counted for its network. Throws like `signUp`. */
export async function readSignUp(input: z.input<typeof SignUpInput>): Promise<z.output<typeof SignUpInput>> {
  const given = parse(SignUpInput, input)
  const email = normaliseEmail(given.email)
  if (!email) throw invalidInput("Enter a valid e-mail address", ["email"])
  const fault = passwordFault(given.password, email)
  if (fault) throw invalidInput(fault, ["password"])
  await assertOtherWay(given.partnerId, email)
  await assertMaySignUp(given)
  return { ...given, email }
}

/** Counts a sign-up for its network, by a plan that is offered. Throws `invalid_input` for another, `too_many_requests`. */
export async function assertMaySignUp({
  partnerId,
  plan,
  address,
}: Pick<z.output<typeof SignUpInput>, "partnerId" | "plan" | "address">): Promise<void> {
  if (plan !== undefined && !(await findOfferedPlan(partnerId, plan)))
    throw new LiveryError("invalid_input", "That plan is not offered any more", {
      path: ["plan"],
      reason: "plan",
    })
  if (address) await takeAttempt({ key: `sign-up:address:${address}`, max: 60, seconds: 60 * 60 })
}

/** Whether somebody of the realm has the address, in the form of `normaliseEmail`. */
export async function isKnown(realmId: string, email: string): Promise<boolean> {
  const where = { realmId_email: { realmId, email } }
  return (await system().user.findUnique({ where, select: { id: true } })) !== null
}

export const closed = () => new LiveryError("not_authorized", "Sign-up is closed at this address")

interface NewPerson {
  partnerId: string
  name: string
  company?: string | undefined
  /** A plan that the agency sells; its default one without it. */
  plan?: string | undefined
  email: string
  /** Absent where they sign in otherwise. */
  passwordHash?: string
  /** When the address was proved to be theirs. */
  emailVerified?: Date
}

/**
 * The person with account and membership. Null when somebody else was faster: the unique (realmId, email) decides, and
 * waits for the other transaction.
 */
export async function createPerson(given: NewPerson): Promise<Identified | null> {
  const { partnerId, company, plan, ...person } = given
  const userId = newId()
  return system().$transaction(
    async (tx) => {
      const partner = await tx.account.findFirst({
        where: { id: partnerId, kind: "partner", status: { not: "suspended" }, deletedAt: null },
      })
      if (!partner) throw closed()
      const data = [{ ...person, id: userId, realmId: partnerId }]
      if (!(await tx.user.createMany({ data, skipDuplicates: true })).count) return null
      const { id: accountId } = await createCustomer(
        { partnerId, name: company || person.name, ...(plan && { plan }) },
        { db: tx, actor: { kind: "user", id: userId } },
      )
      await tx.membership.create({ data: { id: newId(), accountId, userId, role: "owner" } })
      const event = { id: newId(), type: "account.created", actorKind: "user", actorId: userId }
      await tx.event.create({ data: { ...event, accountId, subject: { userId } } })
      return { userId, email: person.email }
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
