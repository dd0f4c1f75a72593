import { SettingsSection } from "#components/shell/settings-section.tsx"
import * as words from "#components/words/words.ts"
import type { OpenInvitation, Person, Role } from "#lib/domain/identity/schema.ts"
import { InvitationItem } from "./invitation-item.tsx"
import { InviteButton } from "./invite-button.tsx"
import type { InviteAction, InvitedState } from "./invited-state.ts"
import { PersonRow } from "./person-row.tsx"
import { ResetButton } from "./reset-button.tsx"

const roles = Object.keys(words.home.roles) as Role[]

/** Who can sign in to an account, who is invited to, and how to invite more. */
export function PeopleSection({
  people,
  invitations,
  email,
  disabledReason,
  invite,
  renew,
  withdraw,
  reset,
}: {
  people: Person[]
  invitations: OpenInvitation[]
  /** Whom the first invitation is likely for. */
  email: string | null
  disabledReason?: string | undefined
  invite: InviteAction
  renew: (id: string) => Promise<InvitedState>
  withdraw: (id: string) => Promise<string | undefined>
  /** Makes a link to a new password for a person. */
  reset: (userId: string) => Promise<InvitedState>
}) {
  const { title, text, list, nobody } = words.people
  const isEmpty = people.length + invitations.length === 0
  return (
    <div className="border-b pt-8">
      <SettingsSection title={title} description={text}>
        {isEmpty ? (
          <p className="text-13 text-muted">{nobody}</p>
        ) : (
          <ul aria-label={list} className="divide-y rounded-panel border">
            {people.map(({ id, name, email: address, role }) => (
              <PersonRow
                key={id}
                name={name ?? address}
                detail={name ? `${address}, ${words.home.roles[role]}` : words.home.roles[role]}
              >
                {disabledReason === undefined && (
                  <ResetButton name={name ?? address} reset={reset.bind(null, id)} />
                )}
              </PersonRow>
            ))}
            {invitations.map((invitation) => (
              <InvitationItem
                key={invitation.id}
                invitation={invitation}
                disabled={disabledReason !== undefined}
                renew={renew.bind(null, invitation.id)}
                withdraw={withdraw.bind(null, invitation.id)}
              />
            ))}
          </ul>
        )}
        <div>
          <InviteButton
            action={invite}
            email={email ?? undefined}
            isFirst={isEmpty}
            roles={roles}
            likely="owner"
            disabledReason={disabledReason}
          />
        </div>
      </SettingsSection>
    </div>
  )
}
