import { normaliseEmail } from "#lib/core/normalise-email.ts"
import { system } from "#lib/db/system.ts"

/** The id of the one person with this address, in one realm or in all of them. Throws where there is none, or several. */
export async function findPerson(given: string, partner: string | undefined): Promise<string> {
  const email = normaliseEmail(given)
  if (!email) throw new Error("--email is not an e-mail address")
  const found = await system().user.findMany({
    where: { email, realm: { deletedAt: null } },
    select: { id: true, realm: { select: { id: true, slug: true, kind: true } } },
    orderBy: { realm: { slug: "asc" } },
  })
  const people = found.map(({ id, realm }) => ({ id, realm: realm.slug ?? realm.kind, realmId: realm.id }))
  const fitting = people.filter(({ realm, realmId }) => !partner || partner === realm || partner === realmId)
  if (fitting.length > 1)
    throw new Error(
      `${email} signs in at ${fitting.map(({ realm }) => realm).join(", ")}: name one with --partner`,
    )
  if (!fitting[0]) throw new Error(`Nobody signs in with ${email}${partner ? ` at ${partner}` : ""}`)
  return fitting[0].id
}
