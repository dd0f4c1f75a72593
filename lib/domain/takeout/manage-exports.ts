import { z } from "zod"
import { personId } from "../../core/context.ts"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { command, query } from "../../db/command.ts"
import { enqueue } from "../../db/enqueue.ts"
import { recordEvent } from "../events/events.ts"
import { type AccountExport, EXPORT_DAYS, type ExportStatus } from "./schema.ts"

const PER_DAY = 5

/** Asks for an archive of everything of the account. Throws `conflict` while one is made, `too_many_requests` after five a day. */
export const askForExport = command({
  permission: "ownership.write",
  input: z.strictObject({}),
  async run(ctx): Promise<{ id: string }> {
    const day = new Date(Date.now() - 86_400_000)
    if ((await ctx.db.accountExport.count({ where: { createdAt: { gt: day } } })) >= PER_DAY)
      throw new LiveryError("too_many_requests", "That was a lot for one day. Try again tomorrow")
    const expiresAt = new Date(Date.now() + EXPORT_DAYS * 86_400_000)
    const askedById = personId(ctx)
    const id = newId()
    const { count } = await ctx.db.accountExport.createMany({
      data: [{ id, expiresAt, askedById }],
      skipDuplicates: true,
    })
    if (!count) throw new LiveryError("conflict", "An export is being made already. Wait until it is ready")
    await enqueue(ctx, "export-account", { exportId: id }, { key: `export:${id}` })
    await recordEvent(ctx, "account.exported", {})
    return { id }
  },
})

/** The account's exports of the last seven days, the newest first. */
export const listExports = query({
  permission: "ownership.write",
  input: z.strictObject({}),
  async run({ db }): Promise<AccountExport[]> {
    const rows = await db.accountExport.findMany({
      where: { expiresAt: { gt: new Date() } },
      orderBy: { id: "desc" },
      take: 50,
    })
    return rows.map(({ id, status, done, total, byteSize, createdAt, expiresAt }) => ({
      ...{ id, done, total, createdAt, expiresAt },
      status: status as ExportStatus,
      byteSize: byteSize === null ? null : Number(byteSize),
    }))
  },
})

/** Where the bytes of a ready export are. Throws `not_found`, also once its seven days are over. */
export const openExport = query({
  permission: "ownership.write",
  input: z.strictObject({ id: z.string() }),
  async run({ db }, { id }): Promise<{ storageKey: string; byteSize: number; createdAt: Date }> {
    const where = { id, status: "ready", expiresAt: { gt: new Date() } }
    const found = isId(id) ? await db.accountExport.findFirst({ where }) : null
    if (!found?.storageKey) throw notFound("export")
    return { storageKey: found.storageKey, byteSize: Number(found.byteSize), createdAt: found.createdAt }
  },
})
