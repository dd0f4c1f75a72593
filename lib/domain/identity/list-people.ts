import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { system } from "../../db/system.ts"
import type { OpenInvitation, Person } from "./schema.ts"

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
