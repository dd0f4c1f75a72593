import { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { query } from "../../db/command.ts"
import { enqueue } from "../../db/enqueue.ts"
import { transaction } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { maxFileSize } from "../plans/plans.ts"
import { findFile, lockFile } from "./crud.ts"
import { oversize } from "./oversize.ts"
import { queueSources } from "./queue-sources.ts"
import { Announcement, Upload } from "./schema.ts"
import { type Taken, takeUpload } from "./take-upload.ts"
import { makeTicket } from "./ticket.ts"

/** Gives a file its content, in place of what it had; datasets that it is attached to read it anew. Throws `not_found`. */
export const uploadFile = procedure({
  permission: "knowledge.write",
  input: Upload.extend({ id: z.string() }),
  async run(ctx, { id: reference, ...upload }): Promise<{ id: string }> {
    const { id } = await transaction(ctx, (scope) => findFile(scope, reference), { readOnly: true })
    return takeUpload(ctx, upload, (taken) => keep(ctx, id, taken))
  },
})

/** The ticket with which announced bytes can be brought without a key. Throws `not_found`, `limit_reached`. */
export const announceUpload = query({
  permission: "knowledge.write",
  input: Announcement.extend({ id: z.string() }),
  async run(ctx, { id: reference, ...announced }): Promise<{ id: string; ticket: string }> {
    const { id } = await findFile(ctx, reference)
    const limit = maxFileSize(ctx)
    if (announced.size > limit) throw oversize(limit)
    return { id, ticket: makeTicket(ctx, { purpose: "put", fileId: id, ...announced }) }
  },
})

const keep = (ctx: Context, id: string, { name, ...taken }: Taken): Promise<{ id: string }> =>
  transaction(ctx, async (scope) => {
    const held = await lockFile(scope, id)
    await scope.db.file.updateMany({
      where: { id },
      data: { ...taken, ...(!held.name && name && { name }) },
    })
    await scope.db.source.updateMany({ where: { fileId: id }, data: { byteSize: taken.byteSize } })
    await queueSources(scope, id)
    await recordEvent(scope, "file.uploaded", { fileId: id })
    if (held.storageKey) await enqueue(scope, "delete-bytes", { storageKey: held.storageKey })
    return { id }
  })
