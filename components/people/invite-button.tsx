"use client"

import { UserPlus } from "lucide-react"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"
import type { Role } from "#lib/domain/identity/schema.ts"
import type { InviteAction, InvitedState } from "./invited-state.ts"
import { linkOfInvitation } from "./link-of-invitation.tsx"
import { RoleChoice } from "./role-choice.tsx"

/** Asks whom to invite, then shows the link. */
export function InviteButton({
  action,
  email,
  isFirst,
  roles,
  likely,
  disabledReason,
}: {
  action: InviteAction
  /** What the field starts with. */
  email?: string | undefined
  /** Whether nobody can sign in yet. */
  isFirst: boolean
  /** Which may be given, and the one that is likely meant. */
  roles: readonly Role[]
  likely: Role
  disabledReason?: string | undefined
}) {
  const people = words.people
  const auth = words.auth
  return (
    <DialogButton
      variant={isFirst ? "primary" : "secondary"}
      disabledReason={disabledReason}
      dialog={(close) => (
        <FormDialog<InvitedState>
          title={people.inviteTitle}
          lead={people.inviteLead}
          submit={people.invite}
          submitting={people.inviting}
          action={action}
          after={({ made }) => linkOfInvitation(made, close)}
        >
          {(fields) => (
            <>
              <Field label={auth.email} error={fields.email}>
                <Input
                  name="email"
                  type="email"
                  required
                  maxLength={254}
                  autoComplete="off"
                  defaultValue={isFirst ? email : undefined}
                />
              </Field>
              <RoleChoice roles={roles} value={likely} fault={fields.role} />
            </>
          )}
        </FormDialog>
      )}
    >
      <UserPlus aria-hidden />
      {people.invite}
    </DialogButton>
  )
}
