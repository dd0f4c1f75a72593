import type { z } from "zod"
import { parse } from "../../core/command.ts"
import { invalidInput } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { normaliseEmail } from "../../core/normalise-email.ts"
import { translateDatabaseError } from "../../db/database-errors.ts"
import { system } from "../../db/system.ts"
import { hashPassword, passwordFault } from "./password.ts"
import { UserInput } from "./schema.ts"

type Db = Pick<ReturnType<typeof system>, "user" | "membership">

/**
 * Makes a person with a membership, for the command line and the demo. Throws `conflict` when the address is taken in
 * the realm. `db` may be a running system transaction.
 */
export async function createUser(
  input: z.input<typeof UserInput>,
  db?: Db,
): Promise<{ id: string; email: string }> {
  const { realmId, password, name = null, accountId, role, ...given } = parse(UserInput, input)
  const email = normaliseEmail(given.email)
  if (!email) throw invalidInput("Enter a valid e-mail address", ["email"])
  const fault = passwordFault(password, email)
  if (fault) throw invalidInput(fault, ["password"])
  const passwordHash = await hashPassword(password)
  const id = newId()
  const write = async (tx: Db) => {
    await tx.user.create({ data: { id, realmId, email, name, passwordHash } })
    await tx.membership.create({ data: { id: newId(), accountId, userId: id, role } })
  }
  try {
    await (db ? write(db) : system().$transaction(write))
  } catch (error) {
    throw translateDatabaseError(error)
  }
  return { id, email }
}
