"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Choice } from "#components/ui/choice.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"

const KINDS = ["shared", "copied", "none"] as const

/** Asks what the copy is called and what it answers from, and says what comes along. */
export function DuplicateDialog({
  name,
  knowledge: { sources, passages, most },
  action,
}: {
  name: string
  /** What the first bot knows, and how many passages a copy can take along. */
  knowledge: { sources: number; passages: number; most: number }
  action: FormAction
}) {
  const router = useRouter()
  const [knowledge, setKnowledge] = useState<(typeof KINDS)[number]>("shared")
  const { duplicate, fields } = words.bots
  const textOf = (kind: (typeof KINDS)[number]) => {
    if (kind !== "copied") return duplicate.kinds[kind].text
    const { text, tooLarge } = duplicate.kinds.copied
    return passages > most ? tooLarge(passages, most) : text(sources, passages)
  }
  return (
    <FormDialog
      title={duplicate.title(name)}
      lead={duplicate.lead}
      submit={duplicate.action}
      submitting={knowledge === "copied" ? duplicate.copying : duplicate.pending}
      action={action}
      onDone={({ values }) => router.push(`/bots/${values?.id}`)}
    >
      {(faults) => (
        <>
          <Field label={fields.name} error={faults.name}>
            <Input
              name="name"
              required
              maxLength={200}
              defaultValue={duplicate.copyOf(name)}
              autoComplete="off"
            />
          </Field>
          <fieldset className="grid gap-2">
            <legend className="mb-1.5 font-medium text-13">{duplicate.knowledge}</legend>
            {KINDS.filter((kind) => kind !== "copied" || sources > 0).map((kind) => (
              <Choice
                key={kind}
                name="knowledge"
                value={kind}
                checked={knowledge === kind}
                onChange={() => setKnowledge(kind)}
                disabled={kind === "copied" && passages > most}
                label={duplicate.kinds[kind].label}
                text={textOf(kind)}
              />
            ))}
          </fieldset>
          <p className="text-12 text-muted">{duplicate.stays}</p>
        </>
      )}
    </FormDialog>
  )
}
