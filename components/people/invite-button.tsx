"use client"

import { UserPlus } from "lucide-react"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import { Input } from "#components/ui/input.tsx"
import { Select } from "#components/ui/select.tsx"
import * as words from "#components/words/words.ts"
import type { InviteAction, InvitedState } from "./invited-state.ts"
import { linkOfInvitation } from "./link-of-invitation.tsx"

const roles = Object.entries(words.home.roles).map(([value, label]) => ({ value, label }))

/** Asks whom to invite, then shows the link. */
export function InviteButton({
  action,
  email,
  isFirst,
  disabledReason,
}: {
  action: InviteAction
  /** What the field starts with. */
  email?: string | undefined
  /** Whether nobody can sign in yet. */
  isFirst: boolean
  disabledReason?: string | undefined
}) {
  const { people, auth } = words
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
              <Field label={people.role} help={people.roleHelp} error={fields.role}>
                <Select name="role" defaultValue="owner" options={roles} />
              </Field>
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
