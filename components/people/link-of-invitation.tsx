"use client"

import { Button } from "#components/ui/button.tsx"
import { CopyButton } from "#components/ui/copy-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"
import type { InvitedState } from "./invited-state.ts"

/** The content of a dialog that shows a link to hand over; nothing while there is none. */
export function linkOfInvitation(
  made: InvitedState["made"],
  onDone: () => void,
  kind: "invitation" | "password" = "invitation",
) {
  if (!made) return undefined
  const people = words.people
  const ui = words.ui
  const isPassword = kind === "password"
  return {
    title: isPassword ? people.resetMade(made.email) : people.madeTitle(made.email),
    description: isPassword ? people.resetHand : people.mails[made.mail](made.email),
    footer: (
      <Button variant="primary" onClick={onDone}>
        {ui.done}
      </Button>
    ),
    children: (
      <Field label={people.link} help={isPassword ? people.resetHelp : people.linkHelp}>
        <div className="flex gap-2">
          <Input
            readOnly
            value={made.link}
            onFocus={(event) => event.currentTarget.select()}
            className="min-w-0 font-mono text-12"
          />
          <CopyButton text={made.link}>{people.copy}</CopyButton>
        </div>
      </Field>
    ),
  }
}
