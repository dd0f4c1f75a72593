import type { Context } from "../../core/context.ts"
import { isId } from "../../core/ids.ts"
import { type NamesRow, namesByAlias, namesOfConversation } from "../../db/statements/names.ts"
import { systemSql } from "../../db/system.ts"
import { reader } from "../../db/wire/wire.ts"

/** What can be called by more than one name. */
export type Nameable = "bot" | "dataset" | "file" | "secret" | "widget" | "client" | "conversation"

interface Named {
  /** For a handler, in place of the name that was called. A conversation is left its name, by which it may begin. */
  id: string | undefined
  names: string[]
}

/**
 * All names of what an account's caller names by one of them, or null where there is nothing of that name. Needs no
 * permission, since nobody is told: a key's routes are held against it.
 */
export async function namesOf(ctx: Context, noun: Nameable, reference: string): Promise<Named | null> {
  const rows = await read(ctx, noun, reference)
  if (rows.length === 0) return null
  // A name in the form of an id is taken for an id wherever it is used.
  const names = rows.flatMap(({ id, name }) =>
    name && (noun === "conversation" || !isId(name)) ? [id, name] : [id],
  )
  return { id: noun === "conversation" ? undefined : rows[0]?.id, names }
}

async function read(ctx: Context, noun: Nameable, reference: string): Promise<NamesRow[]> {
  const { id: accountId } = ctx.account
  const by = isId(reference) ? "id" : "alias"
  if (noun === "client") return readClient(accountId, by, reference)
  const statement =
    noun === "conversation"
      ? namesOfConversation(accountId, reference, isId(reference) ? reference : null)
      : namesByAlias(accountId, noun, by, reference)
  return (await reader(ctx).query(statement)).rows
}

/** Clients are accounts, and those of an agency stand behind its wall. */
async function readClient(parentId: string, by: "id" | "alias", reference: string): Promise<NamesRow[]> {
  const { rows } = await systemSql().query<NamesRow>({
    text: `select id, alias as name from "Account" where "parentId" = $1 and ${by} = $2 and "deletedAt" is null`,
    values: [parentId, reference],
  })
  return rows
}
