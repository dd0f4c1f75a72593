"use client"

import { Check, Undo2 } from "lucide-react"
import Link from "next/link"
import { BotField, type BotFieldName } from "#components/bots/bot-fields.tsx"
import { useAutosave } from "#components/shell/use-autosave.ts"
import { Button } from "#components/ui/button.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Spinner } from "#components/ui/spinner.tsx"
import * as words from "#components/words/words.ts"

const FIELDS = [
  "backstory",
  "welcomeMessage",
  "language",
  "personality",
  "role",
] as const satisfies BotFieldName[]

interface Props {
  botId: string
  action: FormAction
  /** What is stored, of each of the fields. */
  values: Record<(typeof FIELDS)[number], string>
  disabled: boolean
  /** What else shapes the answers, by name. */
  facts: { label: string; value: string }[]
}

/** The settings one changes while trying a bot: they save themselves, and the next question is answered with them. */
export function BotPanel({ botId, action, values, disabled, facts }: Props) {
  const { panel } = words.playground
  const { form, shown, state, phase, canUndo, undo, error } = useAutosave(action, values)
  return (
    <section aria-label={panel.label} className="grid content-start gap-6">
      <form {...form}>
        <fieldset key={shown.round} disabled={disabled} className="grid min-w-0 gap-5">
          {FIELDS.map((name) => (
            <BotField key={name} name={name} values={shown.values} state={state} />
          ))}
        </fieldset>
        {!disabled && (
          <div className="mt-4 flex min-h-7 items-center justify-between gap-2 text-12 text-muted">
            <p role="status" className="flex items-center gap-1.5">
              {phase === "saving" && <Spinner className="size-3" />}
              {phase === "saved" && <Check aria-hidden className="size-3.5 text-success" />}
              {phase === "failed" ? <span className="text-danger">{error}</span> : panel.phases[phase]}
            </p>
            {phase === "failed" && (
              <Button size="sm" type="submit">
                {panel.again}
              </Button>
            )}
            {canUndo && phase !== "failed" && (
              <Button size="sm" variant="ghost" onClick={undo}>
                <Undo2 aria-hidden />
                {panel.undo}
              </Button>
            )}
          </div>
        )}
      </form>
      <dl className="grid gap-2.5 border-t pt-5 text-13">
        {facts.map(({ label, value }) => (
          <div key={label} className="flex justify-between gap-4">
            <dt className="text-muted">{label}</dt>
            <dd className="truncate text-right">{value}</dd>
          </div>
        ))}
      </dl>
      <Link
        href={`/bots/${botId}/settings`}
        className="justify-self-start rounded-mark text-13 text-accent-text underline-offset-2 hover:underline"
      >
        {panel.edit}
      </Link>
    </section>
  )
}
