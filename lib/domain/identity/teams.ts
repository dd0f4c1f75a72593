import { z } from "zod"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { command, query } from "../../db/command.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { releaseFromTeam } from "../../db/statements/assign.ts"
import { tellAll } from "../../db/statements/live.ts"
import type { Scope } from "../../db/transaction.ts"
import { recordEvent } from "../events/events.ts"
import type { Team } from "./schema.ts"

const MOST = 100

const TeamInput = z.strictObject({
  name: z.string().trim().min(1, "Name the team").max(80),
  /** Members of the account; whoever is none is refused. */
  userIds: z.array(z.string()).max(200),
})

/** The account's teams by name, each with the ids of its people; at most 100. */
export const listTeams = query({
  permission: "members.read",
  input: z.strictObject({}),
  async run({ db }): Promise<Team[]> {
    const teams = await db.team.findMany({
      include: { members: { select: { userId: true }, orderBy: { userId: "asc" } } },
      orderBy: { name: "asc" },
      take: MOST,
    })
    return teams.map(({ id, name, members }) => ({ id, name, userIds: members.map(({ userId }) => userId) }))
  },
})

/** Makes a team. Throws `conflict` for a name that another has and at the hundredth, `not_found` for people of another account. */
export const createTeam = command({
  permission: "members.write",
  input: TeamInput,
  async run(ctx, { name, userIds }): Promise<{ id: string }> {
    if ((await ctx.db.team.count()) >= MOST)
      throw new LiveryError("conflict", `These are ${MOST} teams already. Delete one that you no longer use`)
    const id = newId()
    const { count } = await ctx.db.team.createMany({ data: [{ id, name }], skipDuplicates: true })
    if (!count) throw taken()
    await setMembers(ctx, id, userIds)
    await recordEvent(ctx, "team.created", { teamId: id }, name)
    return { id }
  },
})

/** Gives a team another name and other people. Throws like `createTeam`, and `not_found` for one that is gone. */
export const updateTeam = command({
  permission: "members.write",
  input: TeamInput.extend({ id: z.string() }),
  async run(ctx, { id, name, userIds }): Promise<void> {
    if (!isId(id)) throw notFound("team")
    if (await ctx.db.team.count({ where: { name, id: { not: id } } })) throw taken()
    const { count } = await ctx.db.team.updateMany({ where: { id }, data: { name } })
    if (!count) throw notFound("team")
    await ctx.db.teamMember.deleteMany({ where: { teamId: id } })
    await setMembers(ctx, id, userIds)
    await recordEvent(ctx, "team.updated", { teamId: id }, name)
  },
})

/** Deletes a team; its people stay, and what was given to it is given to nobody. Throws `not_found`. */
export const deleteTeam = command({
  permission: "members.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<void> {
    const team = isId(id) ? await ctx.db.team.findFirst({ where: { id } }) : null
    if (!team) throw notFound("team")
    // First: who gives something to it at this moment keeps it until then, and what they gave is found.
    await ctx.db.team.deleteMany({ where: { id } })
    const { rows } = await sqlOf(ctx.db).query(releaseFromTeam(ctx.account.id, id))
    await tellReleased(ctx, rows)
    await recordEvent(ctx, "team.deleted", { teamId: id }, team.name)
  },
})

/** Of more, pages hear when they are read again. */
const MOST_TOLD = 100

async function tellReleased(ctx: Scope, released: readonly { id: string }[]): Promise<void> {
  for (const { id } of released.slice(0, MOST_TOLD)) {
    await recordEvent(ctx, "conversation.assigned", { conversationId: id })
    await sqlOf(ctx.db).query(tellAll(ctx.account.id, id))
  }
}

async function setMembers({ db }: Scope, teamId: string, given: string[]): Promise<void> {
  const userIds = [...new Set(given)]
  if (!userIds.every(isId)) throw notFound("user")
  const known = await db.membership.count({ where: { userId: { in: userIds } } })
  if (known !== userIds.length) throw notFound("user")
  await db.teamMember.createMany({ data: userIds.map((userId) => ({ teamId, userId })) })
}

const taken = () => new LiveryError("conflict", "There is a team of this name already", { path: ["name"] })
