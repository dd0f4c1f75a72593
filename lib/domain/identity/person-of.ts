import { type Context, personId } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import { system } from "../../db/system.ts"

/** The id of the signed-in person. Throws `not_authorized` for every other caller. */
export function personOf(ctx: Context): string {
  const id = personId(ctx)
  if (!id) throw new LiveryError("not_authorized", "Only a person has a profile")
  return id
}

/** What proves and names a person. Throws `conflict` where everybody shares their sign-in. */
export async function ownSignIn(ctx: Context) {
  const user = await system().user.findUniqueOrThrow({
    where: { id: personOf(ctx) },
    select: {
      id: true,
      email: true,
      name: true,
      passwordHash: true,
      realmId: true,
      realm: { select: { isDemo: true, name: true } },
    },
  })
  if (user.realm.isDemo)
    throw new LiveryError("conflict", "Everybody shares the demo's sign-ins, so they stay as they are")
  return user
}
