import { z } from "zod"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { query } from "../../db/command.ts"
import { Cursor, cursorArgs } from "../../db/cursor.ts"
import type { File as Row } from "../../db/generated/client.ts"
import type { Scope } from "../../db/transaction.ts"
import { fileOf } from "./file-of.ts"
import type { StoredFile } from "./schema.ts"

/** A file by id or alias. Throws `not_found`. */
export const getFile = query({
  permission: "knowledge.read",
  input: z.strictObject({ id: z.string() }),
  run: async (ctx, { id }): Promise<StoredFile> => fileOf(await findFile(ctx, id)),
})

/** The row of a file by id or alias, for other modules' commands. Throws `not_found`. */
export async function findFile(ctx: Scope, reference: string): Promise<Row> {
  const named = isId(reference) ? { id: reference } : { alias: reference }
  const row = await ctx.db.file.findFirst({ where: { ...named, deletedAt: null } })
  if (!row) throw notFound("file")
  return row
}

/** The row of a file, which nobody else changes until this transaction ends. Throws `not_found`. */
export async function lockFile(ctx: Scope, reference: string): Promise<Row> {
  const { id } = await findFile(ctx, reference)
  await ctx.db.file.updateMany({ where: { id }, data: { updatedAt: new Date() } })
  return findFile(ctx, id)
}

/** The files of an account by cursor, without those that visitors sent along. */
export const listFiles = query({
  permission: "knowledge.read",
  input: Cursor,
  async run(ctx, cursor): Promise<StoredFile[]> {
    const where = { deletedAt: null, conversationId: null }
    return (await ctx.db.file.findMany(cursorArgs(cursor, where))).map(fileOf)
  },
})
