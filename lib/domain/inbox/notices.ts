import { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import { command, query } from "../../db/command.ts"
import { noticesOf, seeNotices } from "../../db/statements/notices.ts"
import { batch, reader } from "../../db/wire/wire.ts"
import { timeZoneOf } from "../identity/identity.ts"
import { HIDDEN_CHANNELS } from "../integrations/schema.ts"
import { turnOnPush } from "../push/push.ts"
import { BrowserInput } from "../push/schema.ts"
import { nextDigest } from "./next-digest.ts"
import { NOTICE_CHOICES, type Notice } from "./schema.ts"

/**
 * What the signed-in person has to see to in the account, the latest first, at most 30, of what they chose to be told of:
 * how the conversations stand now, so that what is done is gone. Nothing for who is no member, such as their agency.
 */
export const listNotices = procedure({
  permission: "conversations.read",
  input: z.strictObject({}),
  async run(ctx): Promise<Notice[]> {
    const asked = noticesOf(ctx.account.id, {
      personId: personOf(ctx),
      hidden: HIDDEN_CHANNELS,
      place: "app",
    })
    return (await reader(ctx, "read-apart").query(asked)).rows
  },
})

/** The signed-in person has seen what they were told of up to a moment. */
export const markNoticesSeen = procedure({
  permission: "conversations.read",
  input: z.strictObject({ until: z.date() }),
  async run(ctx, { until }): Promise<void> {
    await batch(ctx, [seeNotices(ctx.account.id, personOf(ctx), until)])
  },
})

const Choice = z.enum(NOTICE_CHOICES)
export type NoticeChoice = z.output<typeof Choice>

/** Of what the signed-in person is told in the account, where, and at which hour once a day; null: they are no member. */
export const chosenNotices = query({
  permission: "conversations.read",
  input: z.strictObject({}),
  async run(ctx): Promise<{ notices: NoticeChoice[]; digestHour: number } | null> {
    const userId = personOf(ctx)
    const select = { notices: true, digestHour: true }
    const row = await ctx.db.membership.findFirst({ where: { userId }, select })
    if (!row) return null
    return {
      notices: row.notices.flatMap((each) => Choice.safeParse(each).data ?? []),
      digestHour: row.digestHour,
    }
  },
})

/** Chooses of what they are told and where, and at which hour of their day (0 to 23) once a day. Throws `not_authorized` for who is no member. */
export const chooseNotices = command({
  permission: "conversations.read",
  input: z.strictObject({
    notices: z.array(Choice).max(Choice.options.length).optional(),
    digestHour: z.int().min(0).max(23).optional(),
  }),
  async run(ctx, { notices, digestHour }): Promise<void> {
    const where = { userId: personOf(ctx) }
    const known = await ctx.db.membership.findFirst({ where })
    if (!known)
      throw new LiveryError("not_authorized", "Only members of the account are told of its visitors")
    const chosen = notices ? [...new Set(notices)] : known.notices
    const hour = digestHour ?? known.digestHour
    const isDaily = chosen.some((choice) => choice.endsWith(":digest"))
    const zone = isDaily ? await timeZoneOf(ctx, where.userId) : null
    const digestDueAt = isDaily ? nextDigest(new Date(), hour, zone) : null
    await ctx.db.membership.updateMany({ where, data: { notices: chosen, digestHour: hour, digestDueAt } })
  },
})

const PUSHES: NoticeChoice[] = ["asked:push", "assigned:push", "reply:push"]

/** Has what the signed-in person is told shown in the browser that asks too: all of it, where they have not chosen yet. */
export const showNoticesHere = procedure({
  permission: "conversations.read",
  input: BrowserInput,
  async run(ctx, keys): Promise<void> {
    await turnOnPush(ctx, keys)
    const chosen = await chosenNotices(ctx, {})
    if (chosen && !chosen.notices.some((choice) => PUSHES.includes(choice)))
      await chooseNotices(ctx, { notices: [...chosen.notices, ...PUSHES] })
  },
})

function personOf({ principal: { kind, id } }: Context): string {
  if (kind !== "user") throw new LiveryError("not_authorized", "Only people who sign in are told")
  return id
}
