import { z } from "zod"
import { notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { nounOf } from "../../core/noun-fields.ts"
import { columnsOf } from "../../db/columns-of.ts"
import { command, query } from "../../db/command.ts"
import { Cursor, cursorArgs } from "../../db/cursor.ts"
import { enqueue } from "../../db/enqueue.ts"
import type { File as Row } from "../../db/generated/client.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { release, reserve } from "../plans/plans.ts"
import { FILE_FIELDS, FileSettings, type StoredFile } from "./schema.ts"

/** Makes a file that has no content yet. Throws `limit_reached` at the number of files. */
export const createFile = command({
  permission: "knowledge.write",
  input: FileSettings,
  async run(ctx, settings): Promise<{ id: string }> {
    const id = newId()
    await ctx.db.file.createMany({ data: [{ ...columnsOf(settings), id }] })
    await recordEvent(ctx, "file.created", { fileId: id })
    await reserve(sqlOf(ctx.db), ctx.account, [{ metric: "files", amount: 1 }])
    return { id }
  },
})

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

/** Changes what is named and leaves the rest; null clears. */
export const updateFile = command({
  permission: "knowledge.write",
  input: z.strictObject({ id: z.string(), settings: FileSettings }),
  async run(ctx, { id: reference, settings }): Promise<{ id: string }> {
    const { id, meta } = fileOf(await lockFile(ctx, reference))
    await ctx.db.file.updateMany({ where: { id }, data: columnsOf(settings, meta) })
    await recordEvent(ctx, "file.updated", { fileId: id })
    return { id }
  },
})

/**
 * Deletes a file with all that datasets took from it: invisible and unanswerable at once; rows and bytes are cleaned up by
 * the job `purge-deleted`.
 */
export const deleteFile = command({
  permission: "knowledge.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id: reference }): Promise<{ id: string }> {
    const { id } = await lockFile(ctx, reference)
    const deletedAt = new Date()
    await ctx.db.file.updateMany({ where: { id }, data: { deletedAt, alias: null } })
    // The file is counted back here, not with a source that brought it.
    await ctx.db.source.updateMany({ where: { fileId: id }, data: { deletedAt, isAttached: true } })
    await ctx.db.ability.updateMany({ where: { fileId: id }, data: { fileId: null } })
    await recordEvent(ctx, "file.deleted", { fileId: id })
    await enqueue(ctx, "purge-deleted", {}, { key: `purge:${ctx.account.id}` })
    await release(sqlOf(ctx.db), ctx.account, [{ metric: "files", amount: 1 }])
    return { id }
  },
})

/** A file as the domain shows it, without where its bytes are. */
export const fileOf = (row: Row): StoredFile => ({
  ...nounOf(FILE_FIELDS, row),
  type: row.storageKey ? row.type : null,
  size: row.storageKey ? row.byteSize : null,
})
