import type { Metadata } from "next"
import { InvitationItem } from "#components/people/invitation-item.tsx"
import { InviteButton } from "#components/people/invite-button.tsx"
import { MemberItem } from "#components/people/member-item.tsx"
import { RightsTable } from "#components/people/rights-table.tsx"
import { TeamSection } from "#components/people/team-section.tsx"
import { Page } from "#components/shell/page.tsx"
import * as words from "#components/words/words.ts"
import { requireSession } from "#lib/auth/session-context.ts"
import { may } from "#lib/core/context.ts"
import { listPeople, listTeams } from "#lib/domain/identity/identity.ts"
import { ROLES } from "#lib/domain/identity/schema.ts"
import {
  addTeam,
  invitePerson,
  leave,
  remove,
  removeTeam,
  renew,
  saveRole,
  saveTeam,
  withdraw,
} from "./actions.ts"
import { rightsOfRoles } from "./rights-of-roles.ts"

export const metadata: Metadata = {
  get title() {
    return words.people.page.title
  },
}

/** Who signs in to the account that one works in, and what each role may do there. */
export default async function PeoplePage() {
  const ctx = await requireSession()
  const [{ people, invitations }, teams] = await Promise.all([listPeople(ctx, {}), listTeams(ctx, {})])
  const { page, list, rights } = words.people
  const manages = may(ctx.principal, "members.write")
  const owns = may(ctx.principal, "ownership.write")
  const given = owns ? ROLES : ROLES.filter((role) => role !== "owner")
  const isFixed = ctx.account.isDemo
  return (
    <Page
      title={page.title}
      purpose={page.purpose}
      action={
        <InviteButton
          action={invitePerson}
          isFirst
          roles={given}
          likely="editor"
          disabledReason={manages ? undefined : page.notAllowed}
        />
      }
    >
      <ul aria-label={list} className="divide-y rounded-panel border">
        {people.map((person) => {
          const isSelf = person.id === ctx.user.id
          const changes = manages && !isFixed && (owns || person.role !== "owner")
          const end = isSelf ? leave : remove.bind(null, person.id)
          return (
            <MemberItem
              key={person.id}
              person={person}
              isSelf={isSelf}
              roles={changes ? given : []}
              change={saveRole.bind(null, person.id)}
              remove={!isFixed && (isSelf || changes) ? end : undefined}
            />
          )
        })}
        {invitations.map((invitation) => (
          <InvitationItem
            key={invitation.id}
            invitation={invitation}
            disabled={!manages}
            renew={renew.bind(null, invitation.id)}
            withdraw={withdraw.bind(null, invitation.id)}
          />
        ))}
      </ul>
      <TeamSection
        teams={teams}
        people={people.map(({ id, name, email }) => ({ id, name: name ?? email }))}
        mayChange={manages}
        add={addTeam}
        save={saveTeam}
        remove={removeTeam}
      />
      <section className="grid gap-4 pt-10" aria-labelledby="rights">
        <div className="grid gap-1">
          <h2 id="rights" className="font-medium text-14">
            {rights.title}
          </h2>
          <p className="text-13 text-muted">{rights.text}</p>
        </div>
        <RightsTable roles={ROLES} rows={rightsOfRoles()} />
      </section>
    </Page>
  )
}
