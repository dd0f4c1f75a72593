import { setTimeout as pause } from "node:timers/promises"
import type { z } from "zod"
import { parse } from "../../core/command.ts"
import { systemContext } from "../../core/context.ts"
import { invalidInput } from "../../core/errors.ts"
import { makeLog } from "../../core/log.ts"
import { normaliseEmail } from "../../core/normalise-email.ts"
import { enqueue, type TaskName } from "../../db/enqueue.ts"
import { system } from "../../db/system.ts"
import { transaction } from "../../db/transaction.ts"
import { loadFacts } from "../accounts/accounts.ts"
import { takeAttempt } from "./attempts.ts"
import { personKey } from "./person-key.ts"
import { ForgottenInput } from "./schema.ts"

const MAILS_PER_PERSON = 5
const MAILS_PER_ADDRESS = 30
const HOUR = 60 * 60
/** Longer than the work takes, so that the time of an answer does not tell whether there was any. */
const ANSWER_MS = 400

/**
 * Has a link mailed to the person with this address, if there is one, by the job `task`; nothing that the caller sees says
 * whether there is. `name` counts the mails of one kind. Throws `invalid_input` for what is no address,
 * `too_many_requests`.
 */
export async function askByMail(
  input: z.input<typeof ForgottenInput>,
  { name, task, ids = {} }: { name: string; task: TaskName; ids?: Record<string, string> },
): Promise<void> {
  const { realmId, address, ...given } = parse(ForgottenInput, input)
  const email = normaliseEmail(given.email)
  if (!email) throw invalidInput("Enter a valid e-mail address", ["email"])
  if (address) await takeAttempt({ key: `${name}:address:${address}`, max: MAILS_PER_ADDRESS, seconds: HOUR })
  await takeAttempt({ key: `${name}:${personKey(realmId, email)}`, max: MAILS_PER_PERSON, seconds: HOUR })
  const queue = async () => {
    const where = { realmId, email, realm: { status: { not: "suspended" as const }, deletedAt: null } }
    const user = await system().user.findFirst({ where, select: { id: true } })
    if (!user) return
    const ctx = systemContext(await loadFacts(realmId), makeLog(), task)
    await transaction(ctx, (scope) => enqueue(scope, task, { ...ids, userId: user.id }))
  }
  await Promise.all([queue(), pause(ANSWER_MS)])
}
