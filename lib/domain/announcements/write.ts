import { z } from "zod"
import type { Context } from "../../core/context.ts"
import { invalidInput, LiveryError, notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { command, query } from "../../db/command.ts"
import { lockByName } from "../../db/lock-by-name.ts"
import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import { type Announcement, AnnouncementInput, type AnnouncementKind } from "./schema.ts"
import { seenOf } from "./told.ts"

/** Announcements of one agency at most, those that are over included. */
const MOST = 200

/** All announcements of an agency, the newest first. Throws `not_authorized` for accounts that are no agency. */
export const listAnnouncements = query({
  permission: "clients.read",
  input: z.strictObject({}),
  async run(ctx): Promise<Announcement[]> {
    assertAgency(ctx)
    const rows = await ctx.db.announcement.findMany({ orderBy: [{ createdAt: "desc" }, { id: "desc" }] })
    const seen = await seenOf(ctx.account.id)
    return rows.map(({ id, title, text, kind, url, until, createdAt }) => ({
      ...{ id, title, text, url, until, createdAt },
      kind: kind as AnnouncementKind,
      isOver: until !== null && until.getTime() <= Date.now(),
      seenBy: seen.get(id) ?? 0,
    }))
  },
})

/** Tells something from now on. Throws `invalid_input` with the field in its path, `not_authorized` like `listAnnouncements`. */
export const createAnnouncement = command({
  permission: "clients.write",
  input: AnnouncementInput,
  async run(ctx, given): Promise<{ id: string }> {
    assertAgency(ctx)
    assertAhead(given)
    await lockByName(ctx, `announcements:${ctx.account.id}`)
    if ((await ctx.db.announcement.count()) >= MOST)
      throw invalidInput(`There are ${MOST} announcements, which is the most. Delete one first`, ["title"])
    const id = newId()
    await ctx.db.announcement.createMany({ data: [{ id, ...given }] })
    await recordEvent(ctx, "announcement.created", {}, given.title)
    return { id }
  },
})

/** Changes one where it stands; who has put it aside is not told again. Throws `not_found`, and like `createAnnouncement`. */
export const updateAnnouncement = command({
  permission: "clients.write",
  input: AnnouncementInput.extend({ id: z.string() }),
  async run(ctx, { id, ...given }): Promise<void> {
    assertAhead(given)
    await titleOf(ctx, id)
    await ctx.db.announcement.updateMany({ where: { id }, data: given })
    await recordEvent(ctx, "announcement.updated", {}, given.title)
  },
})

/** Tells it no more from now on. One that is over stays as it is. Throws `not_found`. */
export const endAnnouncement = command({
  permission: "clients.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<void> {
    const title = await titleOf(ctx, id)
    const until = new Date()
    const where = { id, OR: [{ until: null }, { until: { gt: until } }] }
    if ((await ctx.db.announcement.updateMany({ where, data: { until } })).count)
      await recordEvent(ctx, "announcement.ended", {}, title)
  },
})

/** Takes it away from everybody's pages. Throws `not_found`. */
export const deleteAnnouncement = command({
  permission: "clients.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<void> {
    const title = await titleOf(ctx, id)
    await ctx.db.announcement.deleteMany({ where: { id } })
    await recordEvent(ctx, "announcement.deleted", {}, title)
  },
})

async function titleOf(ctx: Scope, id: string): Promise<string> {
  const found = isId(id) && (await ctx.db.announcement.findFirst({ where: { id }, select: { title: true } }))
  if (!found) throw notFound("announcement")
  return found.title
}

function assertAgency({ account }: Context): void {
  if (account.kind !== "partner")
    throw new LiveryError("not_authorized", "Only an agency announces something to its clients")
}

function assertAhead({ until }: { until: Date | null }): void {
  if (until && until.getTime() <= Date.now()) throw invalidInput("Choose a day that is not over", ["until"])
}
