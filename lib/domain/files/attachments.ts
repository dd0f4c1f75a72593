import { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { command, query } from "../../db/command.ts"
import { Cursor, cursorArgs } from "../../db/cursor.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { type Scope, transaction } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { maxFileSize, reserve } from "../plans/plans.ts"
import { cleanName } from "./clean-name.ts"
import { fileOf } from "./crud.ts"
import { oversize } from "./oversize.ts"
import { Announcement, type StoredFile, Upload } from "./schema.ts"
import { takeUpload } from "./take-upload.ts"
import { makeTicket } from "./ticket.ts"

const within = { conversationId: z.string() }

interface Attachment {
  id: string
  name: string
}

/** Keeps a file that belongs to a conversation. Throws `not_found`, and `limit_reached` for too many or too large files. */
export const addAttachment = procedure({
  permission: "conversations.write",
  input: Upload.extend(within),
  async run(ctx, { conversationId, ...upload }): Promise<Attachment> {
    await transaction(ctx, (scope) => findConversation(scope, conversationId), { readOnly: true })
    return takeUpload(ctx, upload, ({ name, ...taken }) =>
      transaction(ctx, (scope) => insert(scope, conversationId, { ...taken, name: name ?? "" })),
    )
  },
})

/** An attachment whose bytes are to come, with the ticket to bring them. */
export const announceAttachment = command({
  permission: "conversations.write",
  input: Announcement.extend(within),
  async run(ctx, { conversationId, ...announced }): Promise<Attachment & { ticket: string }> {
    await findConversation(ctx, conversationId)
    checkSize(ctx, announced.size)
    const made = await insert(ctx, conversationId, { name: announced.name ? cleanName(announced.name) : "" })
    return { ...made, ticket: makeTicket(ctx, { purpose: "put", fileId: made.id, ...announced }) }
  },
})

/** The attachments of a conversation by cursor. Throws `not_found`. */
export const listAttachments = query({
  permission: "conversations.read",
  input: Cursor.extend(within),
  async run(ctx, { conversationId, ...cursor }): Promise<StoredFile[]> {
    await findConversation(ctx, conversationId)
    const where = { conversationId, deletedAt: null }
    return (await ctx.db.file.findMany(cursorArgs(cursor, where))).map(fileOf)
  },
})

/** The name, type and place of an attachment's bytes. */
export interface OpenedAttachment {
  name: string
  type: string
  byteSize: number
  storageKey: string
}

/** An attachment of a conversation, to be read. Throws `not_found`, also while it has no bytes. */
export const openAttachment = query({
  permission: "conversations.read",
  input: z.strictObject({ ...within, id: z.string() }),
  async run(ctx, { conversationId, id }): Promise<OpenedAttachment> {
    await findConversation(ctx, conversationId)
    const where = { id, conversationId, deletedAt: null }
    const file = isId(id) ? await ctx.db.file.findFirst({ where }) : null
    if (!file?.storageKey) throw notFound("file")
    const { name, type, byteSize, storageKey } = file
    return { name, type: type ?? "application/octet-stream", byteSize: byteSize ?? 0, storageKey }
  },
})

async function findConversation(ctx: Scope, id: string): Promise<void> {
  const where = { id, deletedAt: null }
  if (!isId(id) || !(await ctx.db.conversation.findFirst({ where, select: { id: true } })))
    throw notFound("conversation")
}

function checkSize(ctx: Context, size: number): void {
  const limit = maxFileSize(ctx)
  if (size > limit) throw oversize(limit)
}

async function insert(
  ctx: Scope,
  conversationId: string,
  columns: { name: string; storageKey?: string; byteSize?: number; type?: string },
): Promise<Attachment> {
  const id = newId()
  await ctx.db.file.createMany({ data: [{ ...columns, id, conversationId }] })
  await recordEvent(ctx, "file.created", { fileId: id, conversationId })
  await reserve(sqlOf(ctx.db), ctx.account, [{ metric: "files", amount: 1 }])
  return { id, name: columns.name }
}
