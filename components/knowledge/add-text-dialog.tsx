"use client"

import { Field } from "#components/ui/field.tsx"
import { Input } from "#components/ui/input.tsx"
import { Textarea } from "#components/ui/textarea.tsx"
import * as words from "#components/words/words.ts"
import type { AddDialogProps } from "./new-source.ts"
import { SourceDialog } from "./source-dialog.tsx"

/** Name and text of a source. */
export function AddTextDialog(props: AddDialogProps) {
  const knowledge = words.knowledge
  return (
    <SourceDialog {...props} title={knowledge.addTextTitle} lead={knowledge.addTextLead} wide>
      {(fields) => (
        <>
          <Field label={knowledge.textName} help={knowledge.textNameHelp} error={fields.name}>
            <Input name="name" required maxLength={300} autoComplete="off" />
          </Field>
          <Field label={knowledge.text} help={knowledge.textHelp} error={fields.content}>
            <Textarea name="content" required rows={10} />
          </Field>
        </>
      )}
    </SourceDialog>
  )
}
