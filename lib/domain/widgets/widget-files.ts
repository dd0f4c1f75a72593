import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { invalidInput, notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { pictureType } from "../../core/picture-type.ts"
import { command } from "../../db/command.ts"
import type { Prisma } from "../../db/generated/client.ts"
import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { findFile, openFile, readBytes } from "../files/files.ts"
import { findWidgetRow } from "./crud.ts"
import { PICTURED, type Pictured } from "./schema.ts"

/** Of a bot's picture, which every visitor loads. */
const LARGEST = 64 * 1024

const Place = z.strictObject({ id: z.string(), fileId: z.string() })

/** A file's place in a widget. */
export interface AttachedFile {
  id: string
  type: Pictured
  widgetId: string
}

/**
 * Attaches a file to a widget as the picture of something, in place of the one that was there and of its place before.
 * The bot's is shown to visitors; of the others it is kept that they are attached. Throws `not_found`, and `invalid_input`
 * for a bot's picture that is none or larger than 64 kB.
 */
export const attachWidgetFile = procedure({
  permission: "bots.write",
  input: Place.extend({ type: z.enum(PICTURED) }),
  async run(ctx, { id, fileId: reference, type }): Promise<AttachedFile> {
    const { id: fileId, byteSize, storageKey } = await openFile(ctx, { id: reference })
    const avatar = type === "bot" ? await pictureOf(storageKey, byteSize) : undefined
    return storePlace(ctx, { id, fileId, type, avatar })
  },
})

async function pictureOf(storageKey: string, byteSize: number): Promise<string> {
  if (byteSize > LARGEST) throw invalidInput("A bot's picture must not be larger than 64 kB")
  const bytes = await readBytes(storageKey)
  const type = pictureType(bytes)
  if (!type) throw invalidInput("A bot's picture must be a PNG, JPEG or WebP")
  return `data:${type};base64,${bytes.toString("base64")}`
}

const storePlace = command({
  permission: "bots.write",
  input: Place.extend({ type: z.enum(PICTURED), avatar: z.string().optional() }),
  async run(ctx, { id: reference, fileId, type, avatar }): Promise<AttachedFile> {
    const { id, botId, config, files } = await lockWidget(ctx, reference)
    const before = typeOf(files, fileId)
    const rest = Object.entries(files).filter(([place]) => place !== before && place !== type)
    await ctx.db.integration.updateMany({
      where: { id },
      data: {
        config: {
          ...config,
          ...(before === "bot" && { avatar: null }),
          ...(avatar !== undefined && { avatar }),
          files: { ...Object.fromEntries(rest), [type]: fileId },
        },
      },
    })
    await recordEvent(ctx, "widget.updated", { ...(botId && { botId }) })
    return { id: fileId, type, widgetId: id }
  },
})

/** Detaches a file from a widget, which then goes without its picture; the file stays. Throws `not_found`. */
export const detachWidgetFile = command({
  permission: "bots.write",
  input: Place,
  async run(ctx, { id: reference, fileId: named }): Promise<AttachedFile> {
    const { id, botId, config, files } = await lockWidget(ctx, reference)
    // One that was deleted meanwhile is still found by its id.
    const fileId = isId(named) ? named : (await findFile(ctx, named)).id
    const type = typeOf(files, fileId)
    if (!type) throw notFound("file")
    const { [type]: _, ...rest } = files
    const avatar = type === "bot" && { avatar: null }
    await ctx.db.integration.updateMany({
      where: { id },
      data: { config: { ...config, ...avatar, files: rest } },
    })
    await recordEvent(ctx, "widget.updated", { ...(botId && { botId }) })
    return { id: fileId, type, widgetId: id }
  },
})

type Files = Partial<Record<Pictured, string>>

/** A widget's row that nobody else changes until this transaction ends, with the files attached to it by their places. */
async function lockWidget(ctx: Scope, reference: string) {
  const { id } = await findWidgetRow(ctx, { id: reference })
  await ctx.db.integration.updateMany({ where: { id }, data: { updatedAt: new Date() } })
  const row = await findWidgetRow(ctx, { id })
  const config = (row.config ?? {}) as Prisma.JsonObject
  return { id, botId: row.botId, config, files: (config.files ?? {}) as Files }
}

const typeOf = (files: Files, fileId: string) => PICTURED.find((type) => files[type] === fileId)
