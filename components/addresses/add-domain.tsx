"use client"

import { Plus } from "lucide-react"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { NativeSelect } from "#components/ui/native-select.tsx"
import * as words from "#components/words/words.ts"

export interface BotName {
  id: string
  name: string
}

/** The button that names a domain, and its dialog. A client chooses the bot that it shows from `bots`. */
export function AddDomain({
  action,
  bots,
  disabledReason,
}: {
  action: (state: FormState, form: FormData) => Promise<FormState>
  bots: BotName[] | null
  disabledReason?: string | undefined
}) {
  const add = words.addresses.add
  return (
    <DialogButton
      variant="primary"
      disabledReason={disabledReason}
      dialog={(close) => (
        <FormDialog
          title={add.action}
          lead={add.lead}
          submit={add.action}
          submitting={add.adding}
          action={action}
          onDone={close}
        >
          {(fields) => (
            <>
              <Field label={add.hostname} help={add.help} error={fields.hostname}>
                <Input
                  name="hostname"
                  required
                  maxLength={300}
                  placeholder="chat.example.com"
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                />
              </Field>
              {bots && (
                <Field label={add.bot} help={add.botHelp} error={fields.botId}>
                  <NativeSelect name="botId">
                    <BotOptions bots={bots} />
                  </NativeSelect>
                </Field>
              )}
            </>
          )}
        </FormDialog>
      )}
    >
      <Plus aria-hidden />
      {add.action}
    </DialogButton>
  )
}

export const BotOptions = ({ bots }: { bots: BotName[] }) =>
  bots.map(({ id, name }) => (
    <option key={id} value={id}>
      {name || words.bots.untitled}
    </option>
  ))
