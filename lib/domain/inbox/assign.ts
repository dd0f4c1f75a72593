import type { z } from "zod"
import { procedure } from "../../core/command.ts"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { enqueue } from "../../db/enqueue.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { keepMember, keepTeam, responsibleName } from "../../db/statements/assign.ts"
import { type Scope, transaction } from "../../db/transaction.ts"
import { assignedToOf, lockConversation } from "../conversations/conversations.ts"
import { recordEvent } from "../events/events.ts"
import { nameOfMember } from "../identity/identity.ts"
import { HIDDEN_CHANNELS } from "../integrations/schema.ts"
import { attendanceOf, personOf, writeNote } from "./attendance.ts"
import { AssignInput, type Attendance } from "./schema.ts"

type To = z.output<typeof AssignInput>["to"]

/**
 * Gives a conversation to a person or a team of the account, who is to see to it from then on, or to nobody. Who has taken it
 * over still has it. Giving it to whom it was given to changes nothing. Throws `not_found` for the conversation, a team that
 * is gone and whoever is no member or may not answer; `not_authorized` for programs.
 */
export const assign = procedure({
  permission: "conversations.write",
  input: AssignInput,
  async run(ctx, { conversationId, name, to }): Promise<Attendance> {
    const author = personOf(ctx, name)
    const person = to && "personId" in to ? await nameOfMember(ctx, to.personId) : null
    return transaction(ctx, async (scope) => {
      // A conversation before whom it is given to, as everybody locks them.
      const row = await lockConversation(scope, conversationId)
      const { id } = row
      const given = columnsOf(to)
      if (row.responsibleId === given.responsibleId && row.responsibleTeamId === given.responsibleTeamId)
        return attendanceOf(row)
      if (to && "personId" in to) await assertStays(scope, to.personId)
      const called = person ?? (to && "teamId" in to ? await nameOfTeam(scope, to.teamId) : "")
      // Nobody is told of what they took for themselves.
      const assignedAt = to && given.responsibleId !== author.id ? new Date() : null
      await scope.db.conversation.updateMany({ where: { id }, data: { ...given, assignedAt } })
      const note = await writeNote(scope, row, { kind: "assigned", author, text: called })
      const before = await nameOfBefore(scope, row)
      await recordEvent(
        scope,
        "conversation.assigned",
        { conversationId: id, noteId: note.id, ...subjectOf(to) },
        { between: { ...(before && { from: before }), ...(called && { to: called }) } },
      )
      if (given.responsibleId && assignedAt && !isHidden(row.channel))
        await enqueue(scope, "tell-people", { conversationId: id, kind: "assigned" })
      return attendanceOf({ ...row, ...given })
    })
  },
})

const isHidden = (channel: string) => HIDDEN_CHANNELS.some((hidden) => hidden === channel)

const columnsOf = (to: To) => ({
  responsibleId: to && "personId" in to ? to.personId : null,
  responsibleTeamId: to && "teamId" in to ? to.teamId : null,
})

const subjectOf = (to: To) => (to ? ("personId" in to ? { userId: to.personId } : { teamId: to.teamId }) : {})

/** Who is removed from the account at this moment is waited for. */
async function assertStays(ctx: Scope, userId: string): Promise<void> {
  const { rows } = await sqlOf(ctx.db).query(keepMember(ctx.account.id, userId))
  if (rows.length === 0) throw notFound("user")
}

/** What the one is called who was to see to it; null where nobody was, or they are gone. */
async function nameOfBefore(ctx: Scope, row: Parameters<typeof assignedToOf>[0]): Promise<string | null> {
  const { rows } = await sqlOf(ctx.db).query(responsibleName(ctx.account.id, assignedToOf(row)))
  return rows[0]?.name ?? null
}

async function nameOfTeam(ctx: Scope, teamId: string): Promise<string> {
  const { rows } = isId(teamId)
    ? await sqlOf(ctx.db).query<{ name: string }>(keepTeam(ctx.account.id, teamId))
    : { rows: [] }
  const [team] = rows
  if (!team) throw notFound("team")
  return team.name
}
