"use client"

import { Plus, X } from "lucide-react"
import { useState } from "react"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"
import { IconButton } from "#components/ui/icon-button.tsx"
import { Input } from "#components/ui/input.tsx"
import { Textarea } from "#components/ui/textarea.tsx"
import * as words from "#components/words/words.ts"
import type { AddDialogProps } from "./new-source.ts"
import { SourceDialog } from "./source-dialog.tsx"

/** Name of a source of questions and answers, and as many pairs as wanted. */
export function AddPairsDialog(props: AddDialogProps) {
  const [rows, setRows] = useState([0])
  const knowledge = words.knowledge
  const { pairs } = knowledge
  const add = () => setRows((all) => [...all, (all.at(-1) ?? 0) + 1])
  return (
    <SourceDialog {...props} title={pairs.title} lead={pairs.lead} wide>
      {(fields) => (
        <>
          <Field label={knowledge.textName} help={knowledge.textNameHelp} error={fields.name}>
            <Input name="name" required maxLength={300} autoComplete="off" />
          </Field>
          <ol className="grid gap-4">
            {rows.map((row, index) => (
              <li key={row} className="grid gap-3 rounded-panel border p-3">
                <Field
                  label={pairs.question(index + 1)}
                  action={
                    rows.length > 1 && (
                      <IconButton
                        size="sm"
                        label={pairs.remove(index + 1)}
                        onClick={() => setRows((all) => all.filter((each) => each !== row))}
                      >
                        <X />
                      </IconButton>
                    )
                  }
                >
                  <Input name="question" required maxLength={2000} autoComplete="off" autoFocus={index > 0} />
                </Field>
                <Field label={pairs.answer(index + 1)}>
                  <Textarea name="answer" required rows={3} maxLength={20_000} />
                </Field>
              </li>
            ))}
          </ol>
          <Button size="sm" className="justify-self-start" onClick={add}>
            <Plus aria-hidden />
            {pairs.another}
          </Button>
        </>
      )}
    </SourceDialog>
  )
}
