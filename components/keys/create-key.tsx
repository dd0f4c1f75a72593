"use client"

import { Plus } from "lucide-react"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import { Input } from "#components/ui/input.tsx"
import { secretOnce } from "#components/ui/secret-once.tsx"
import * as words from "#components/words/words.ts"
import { KeyKindChoice } from "./key-kind-choice.tsx"
import type { NewKey, NewKeyState } from "./new-key.ts"

/** The button that makes a key: its name and kind, then the key with a first request that works as it stands. */
export function CreateKey({
  action,
  address,
  question,
  disabledReason,
}: {
  action: (state: NewKeyState, form: FormData) => Promise<NewKeyState>
  /** Scheme and host of this install, for the example. */
  address: string
  /** What the example asks the account's bot. */
  question: string
  disabledReason?: string | undefined
}) {
  const keys = words.keys
  const shown = ({ token, kind }: NewKey, onDone: () => void) =>
    secretOnce({
      title: keys.createdTitle,
      lead: keys.createdLead,
      label: keys.key,
      secret: token,
      copy: keys.copy,
      example: { title: keys.curl, code: example({ token, kind }, { address, question }) },
      onDone,
    })
  return (
    <DialogButton
      variant="primary"
      disabledReason={disabledReason}
      dialog={(close) => (
        <FormDialog<NewKeyState>
          title={keys.createTitle}
          lead={keys.createLead}
          submit={keys.create}
          submitting={keys.creating}
          action={action}
          after={({ created }) => created && shown(created, close)}
        >
          {(fields) => (
            <>
              <Field label={keys.name} help={keys.nameHelp} error={fields.name}>
                <Input name="name" required maxLength={120} autoComplete="off" />
              </Field>
              <KeyKindChoice />
            </>
          )}
        </FormDialog>
      )}
    >
      <Plus aria-hidden />
      {keys.create}
    </DialogButton>
  )
}

function example(
  { token, kind }: NewKey,
  { address, question }: { address: string; question: string },
): string {
  if (kind === "secret")
    return [`curl ${address}/api/v1/bot/list`, `  -H "Authorization: Bearer ${token}"`].join(" \\\n")
  return [
    `curl ${address}/api/v1/conversations/first-try/messages`,
    `  -H "X-API-Key: ${token}"`,
    `  -H "Content-Type: application/json"`,
    // An apostrophe would end the shell's text.
    `  -d '${JSON.stringify({ message: question }).replaceAll("'", "'\\''")}'`,
  ].join(" \\\n")
}
