"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Choice } from "#components/ui/choice.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import * as words from "#components/words/words.ts"

const KINDS = ["shared", "none"] as const

/** Asks what the copy is called and what it answers from, and says what comes along. */
export function DuplicateDialog({ name, action }: { name: string; action: FormAction }) {
  const router = useRouter()
  const [knowledge, setKnowledge] = useState<(typeof KINDS)[number]>("shared")
  const { duplicate, fields } = words.bots
  return (
    <FormDialog
      title={duplicate.title(name)}
      lead={duplicate.lead}
      submit={duplicate.action}
      submitting={duplicate.pending}
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
            {KINDS.map((kind) => (
              <Choice
                key={kind}
                name="knowledge"
                value={kind}
                checked={knowledge === kind}
                onChange={() => setKnowledge(kind)}
                {...duplicate.kinds[kind]}
              />
            ))}
          </fieldset>
          <p className="text-12 text-muted">{duplicate.stays}</p>
        </>
      )}
    </FormDialog>
  )
}
