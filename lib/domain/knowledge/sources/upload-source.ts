import { procedure } from "../../../core/command.ts"
import type { Context } from "../../../core/context.ts"
import { newId } from "../../../core/ids.ts"
import { keepTrying } from "../../../core/keep-trying.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import { queueReading } from "../../../db/statements/queue-reading.ts"
import { transaction } from "../../../db/transaction.ts"
import { recordEvent } from "../../events/events.ts"
import {
  checkReceived,
  cleanName,
  deleteBytes,
  discardReceived,
  receiveContent,
  type StoredBytes,
  storeReceived,
} from "../../files/files.ts"
import { nameMadeIn } from "../../idempotency/idempotency.ts"
import { maxFileSize, reserve } from "../../plans/plans.ts"
import { type DocumentType, MEDIA_TYPES } from "../extraction/schema.ts"
import { findSource, inheritedSource, sourceOf } from "./crud.ts"
import { type Source, UploadInput } from "./schema.ts"
import { targetDataset } from "./target-dataset.ts"

/**
 * Takes a file as a source and answers at once; a job reads it. The bytes are stored, and the job queued, when
 * this returns. Throws `too_large`, `unsupported_type` and `unprocessable` (empty) right away.
 */
export const uploadSource = procedure({
  permission: "knowledge.write",
  input: UploadInput,
  async run(ctx, { fileName, declaredType, bytes, name, ...target }): Promise<Source> {
    const inherited = ctx.request?.made ? await transaction(ctx, inheritedSource) : null
    if (inherited) return inherited
    const datasetId = await transaction(ctx, (scope) => targetDataset(scope, target))
    const claims = { name: fileName, ...(declaredType !== undefined && { declaredType }) }
    const received = await receiveContent(bytes, { limit: maxFileSize(ctx), signal: ctx.signal })
    try {
      const type = await checkReceived(received, claims)
      const stored = await storeReceived(received)
      const shown = cleanName(fileName)
      const upload = { datasetId, stored, type, fileName: shown, name: name ?? shown }
      return await keep(ctx, upload).catch(async (error) => {
        // A commit whose answer was lost may have been done: then the bytes are needed.
        if (!(await isKept(ctx, stored.storageKey))) await deleteBytes(stored.storageKey)
        throw error
      })
    } finally {
      await discardReceived(received)
    }
  },
})

const isKept = (ctx: Context, storageKey: string): Promise<boolean> =>
  keepTrying(
    () => transaction(ctx, async ({ db }) => (await db.file.count({ where: { storageKey } })) > 0),
    () => false,
  )

interface Upload {
  datasetId: string
  stored: StoredBytes
  type: DocumentType
  fileName: string
  name: string
}

const keep = (ctx: Context, { datasetId, stored, type, fileName, name }: Upload): Promise<Source> =>
  transaction(ctx, async (scope) => {
    const [id, fileId] = [newId(), newId()]
    const { byteSize } = stored
    await nameMadeIn(scope, { sourceId: id })
    await scope.db.file.createMany({
      data: [{ id: fileId, name: fileName, type: MEDIA_TYPES[type], ...stored }],
    })
    await scope.db.source.createMany({ data: [{ id, datasetId, type: "file", name, fileId, byteSize }] })
    await queueReading(sqlOf(scope.db), scope.account.id, [id])
    await recordEvent(scope, "source.created", { sourceId: id, datasetId })
    await reserve(sqlOf(scope.db), scope.account, [{ metric: "files", amount: 1 }])
    return sourceOf(await findSource(scope, id))
  })
