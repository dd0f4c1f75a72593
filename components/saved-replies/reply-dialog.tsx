"use client"

import { type FormEvent, useState } from "react"
import { toast } from "sonner"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { Textarea } from "#components/ui/textarea.tsx"
import * as words from "#components/words/words.ts"
import type { SavedReply } from "#lib/domain/inbox/schema.ts"

/** A button that adds a saved reply, or changes one. */
export function ReplyDialog({
  reply,
  action,
  disabledReason,
}: {
  reply?: SavedReply
  action: FormAction
  disabledReason?: string | undefined
}) {
  const texts = words.savedReplies
  return (
    <DialogButton
      {...(reply
        ? { size: "sm" as const, variant: "ghost" as const, "aria-label": texts.editOf(reply.shortcut) }
        : { variant: "primary" as const })}
      disabledReason={disabledReason}
      dialog={(close) => <Form {...(reply && { reply })} action={action} close={close} />}
    >
      {reply ? texts.edit : texts.add}
    </DialogButton>
  )
}

function Form({ reply, action, close }: { reply?: SavedReply; action: FormAction; close: () => void }) {
  const texts = words.savedReplies
  const [shortcut, setShortcut] = useState(reply?.shortcut ?? "")
  return (
    <FormDialog
      title={reply ? texts.editTitle : texts.addTitle}
      submit={reply ? texts.save : texts.add}
      submitting={reply ? texts.saving : texts.adding}
      action={action}
      onDone={() => {
        toast.success(texts.saved(shortcut.trim().replace(/^\//, "").toLowerCase()))
        close()
      }}
      wide
    >
      {(fields) => (
        <>
          <Field label={texts.shortcut} help={texts.shortcutHelp} error={fields.shortcut}>
            <Input
              name="shortcut"
              required
              maxLength={41}
              defaultValue={shortcut}
              onInput={(event: FormEvent<HTMLInputElement>) => setShortcut(event.currentTarget.value)}
              placeholder={texts.shortcutPlaceholder}
              autoComplete="off"
              autoCapitalize="none"
            />
          </Field>
          <Field label={texts.text} help={texts.placeholders} error={fields.text}>
            <Textarea name="text" required maxLength={4000} rows={5} defaultValue={reply?.text} />
          </Field>
        </>
      )}
    </FormDialog>
  )
}
