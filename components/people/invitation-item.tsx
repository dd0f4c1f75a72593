"use client"

import { toast } from "sonner"
import { Badge } from "#components/ui/badge.tsx"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import * as words from "#components/words/words.ts"
import type { OpenInvitation } from "#lib/domain/identity/schema.ts"
import type { InvitedState } from "./invited-state.ts"
import { linkOfInvitation } from "./link-of-invitation.tsx"
import { PersonRow } from "./person-row.tsx"

/** An invitation that nobody has accepted yet, with another link for it and its end. */
export function InvitationItem({
  invitation: { email, role, expiresAt, isOver },
  disabled,
  renew,
  withdraw,
}: {
  invitation: OpenInvitation
  disabled: boolean
  renew: () => Promise<InvitedState>
  /** Answers with the reason where it fails. */
  withdraw: () => Promise<string | undefined>
}) {
  const people = words.people
  const home = words.home
  const confirm = async () => {
    const failure = await orOffline(withdraw())
    if (!failure) toast.success(people.withdrawn)
    return failure
  }
  const until = (
    <>
      {home.roles[role]}, {isOver ? people.over : people.until} <RelativeTime at={expiresAt.toISOString()} />
    </>
  )
  const badge = <Badge tone={isOver ? "warning" : "info"}>{isOver ? people.runOut : people.invited}</Badge>
  return (
    <PersonRow name={email} detail={until} badge={badge}>
      {!disabled && (
        <>
          <DialogButton
            size="sm"
            aria-label={people.renewOf(email)}
            dialog={(close) => (
              <FormDialog<InvitedState>
                title={people.renewTitle(email)}
                lead={people.renewLead}
                submit={people.renew}
                submitting={people.inviting}
                action={renew}
                after={({ made }) => linkOfInvitation(made, close)}
              >
                {() => null}
              </FormDialog>
            )}
          >
            {people.renew}
          </DialogButton>
          <ConfirmDialog
            title={people.withdrawTitle(email)}
            description={people.withdrawLead}
            action={people.withdraw}
            onConfirm={confirm}
            trigger={
              <Button size="sm" variant="ghost" aria-label={people.withdrawOf(email)}>
                {people.withdraw}
              </Button>
            }
          />
        </>
      )}
    </PersonRow>
  )
}
