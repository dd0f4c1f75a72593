import { LiveryError } from "../../core/errors.ts"
import { system } from "../../db/system.ts"

/** Holds somebody who proved who they are to an account that they can work in. Throws `not_authorized` without one. */
export async function assertOpen(userId: string): Promise<{ email: string }> {
  const user = await system().user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      email: true,
      realm: { select: { status: true, deletedAt: true } },
      memberships: { where: { account: { status: { not: "suspended" }, deletedAt: null } }, take: 1 },
    },
  })
  if (user.realm.status === "suspended" || user.realm.deletedAt || !user.memberships.length)
    throw new LiveryError("not_authorized", "This account is suspended")
  return { email: user.email }
}
