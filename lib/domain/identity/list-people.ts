import { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { system } from "../../db/system.ts"
import type { Assignees, OpenInvitation, Person } from "./schema.ts"

const MOST = 200

/** Who signs in to the context's account, first come first, and who is invited; at most 200 of each. */
export const listPeople = procedure({
  permission: "members.read",
  input: z.strictObject({}),
  async run({ account }): Promise<{ people: Person[]; invitations: OpenInvitation[] }> {
    const accountId = account.id
    const [members, invitations] = await Promise.all([
      system().membership.findMany({
        where: { accountId },
        select: { role: true, user: { select: { id: true, name: true, email: true, image: true } } },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        take: MOST,
      }),
      system().invitation.findMany({
        where: { accountId, acceptedAt: null, withdrawnAt: null },
        select: { id: true, email: true, role: true, expiresAt: true },
        orderBy: { id: "asc" },
        take: MOST,
      }),
    ])
    return {
      people: members.map(({ user, role }) => ({ ...user, role })),
      invitations: invitations.map((each) => ({ ...each, isOver: each.expiresAt.getTime() <= Date.now() })),
    }
  },
})

/** Whom conversations can be given to: the account's people who may answer, by name, and its teams; at most 200 of each. */
export const listAssignees = procedure({
  permission: "conversations.read",
  input: z.strictObject({}),
  async run({ account: { id: accountId } }): Promise<Assignees> {
    const [members, teams] = await Promise.all([
      system().membership.findMany({
        where: { accountId, role: { not: "viewer" } },
        select: { awayAt: true, user: { select: { id: true, name: true, email: true } } },
        take: MOST,
      }),
      system().team.findMany({
        where: { accountId },
        select: { id: true, name: true },
        orderBy: { name: "asc" },
        take: MOST,
      }),
    ])
    const people = members.map(({ user: { id, name, email }, awayAt }) => ({
      id,
      name: name?.trim() || email,
      isAway: awayAt !== null,
    }))
    return { people: people.sort((a, b) => a.name.localeCompare(b.name)), teams }
  },
})

/** What a member who may answer is called. Throws `not_found` for everybody else. */
export async function nameOfMember({ account }: Context, userId: string): Promise<string> {
  const member = isId(userId)
    ? await system().membership.findFirst({
        where: { accountId: account.id, userId, role: { not: "viewer" } },
        select: { user: { select: { name: true, email: true } } },
      })
    : null
  if (!member) throw notFound("user")
  return member.user.name?.trim() || member.user.email
}

/**
 * The members who are told of something (`kind`) outside of the app, by mail or in their browsers, with all that they chose
 * (`Membership.notices`): those who are not away and may answer; the named person, else those of the named team, else all.
 */
export async function membersToTell(
  { account }: Context,
  { kind, personId, teamId }: { kind: string; personId: string | null; teamId: string | null },
): Promise<{ userId: string; notices: string[] }[]> {
  return system().membership.findMany({
    where: {
      ...{ accountId: account.id, role: { not: "viewer" }, awayAt: null },
      notices: { hasSome: [`${kind}:mail`, `${kind}:push`] },
      ...(personId ? { userId: personId } : teamId ? { teams: { some: { teamId } } } : {}),
    },
    select: { userId: true, notices: true },
    take: MOST,
  })
}

/** Where and in which language a member is reached, and of which realm they are; null for who is none any more. */
export async function addressOf(
  { account }: Context,
  userId: string,
): Promise<{ membershipId: string; email: string; realmId: string; language: string | null } | null> {
  const member = await system().membership.findFirst({
    where: { accountId: account.id, userId },
    select: { id: true, user: { select: { email: true, realmId: true, language: true } } },
  })
  return member && { membershipId: member.id, ...member.user }
}

/** The time zone (IANA) that a member chose; null for that of their device, and for who is none. */
export async function timeZoneOf({ account }: Context, userId: string): Promise<string | null> {
  const where = { accountId: account.id, userId }
  const member = await system().membership.findFirst({
    where,
    select: { user: { select: { timeZone: true } } },
  })
  return member?.user.timeZone ?? null
}
