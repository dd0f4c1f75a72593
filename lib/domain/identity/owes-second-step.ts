import { system } from "../../db/system.ts"
import type { Identified } from "./schema.ts"
import { secondStepTicket } from "./second-step.ts"

interface Person {
  id: string
  email: string
  passwordHash: string | null
}

/** Somebody who has taken the first step of a sign-in, with the ticket for the second one where they have set one up. */
export async function ticketIfOwed({ id: userId, email, passwordHash }: Person): Promise<Identified> {
  const [app, passkey] = await Promise.all([
    system().authenticator.findUnique({ where: { userId }, select: { userId: true } }),
    system().passkey.findFirst({ where: { userId }, select: { id: true } }),
  ])
  return app || passkey
    ? { userId, email, ticket: await secondStepTicket(userId, passwordHash) }
    : { userId, email }
}
