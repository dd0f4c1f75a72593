import { systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { loadFacts } from "#lib/domain/accounts/accounts.ts"
import { invite } from "#lib/domain/identity/identity.ts"
import { type InvitationLink, ROLES, type Role } from "#lib/domain/identity/schema.ts"
import type { Answer, CliCommand } from "./command.ts"

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text)

export const invitePerson: CliCommand = {
  about: `A link by which a person becomes a member of an account: ${ROLES.join(", ")} (owner without a role).`,
  options: { account: "required", email: "required", role: "optional" },
  async run({ account = "", email = "", role = "owner" }) {
    if (!isRole(role)) throw new Error(`--role is one of ${ROLES.join(", ")}`)
    return invitationTo(account, email, role)
  },
}

/** Invites somebody and tells the link. */
export async function invitationTo(accountId: string, email: string, role: Role): Promise<Answer> {
  const ctx = systemContext(await loadFacts(accountId), makeLog(), "cli")
  const made = await invite(ctx, { email, role })
  const { link, ...invitation } = made
  return { json: { invitation, link }, text: inWords(made) }
}

const inWords = ({ email, link, mail }: InvitationLink): string =>
  [
    `Give this link to ${email}. It works once, within seven days:`,
    `  ${link}`,
    ...(mail === "sent" ? ["It is on its way by mail too."] : []),
    ...(mail === "failed" ? ["The mail server did not take it: see the log."] : []),
  ].join("\n")
