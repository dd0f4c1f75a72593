"use client"

import { DialogButton } from "#components/ui/dialog-button.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import * as words from "#components/words/words.ts"
import type { InvitedState } from "./invited-state.ts"
import { linkOfInvitation } from "./link-of-invitation.tsx"

/** Makes a link by which somebody who lost their password chooses another, after a question. */
export function ResetButton({ name, reset }: { name: string; reset: () => Promise<InvitedState> }) {
  const people = words.people
  return (
    <DialogButton
      size="sm"
      variant="ghost"
      aria-label={people.resetOf(name)}
      dialog={(close) => (
        <FormDialog<InvitedState>
          title={people.resetTitle(name)}
          lead={people.resetLead}
          submit={people.resetMake}
          submitting={people.inviting}
          action={reset}
          after={({ made }) => linkOfInvitation(made, close, "password")}
        >
          {() => null}
        </FormDialog>
      )}
    >
      {people.reset}
    </DialogButton>
  )
}
