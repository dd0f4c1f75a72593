"use client"

import Link from "next/link"
import { useState } from "react"
import { BotField, type BotValues } from "#components/bots/bot-fields.tsx"
import { useSettingsForm } from "#components/shell/use-settings-form.ts"
import { Button } from "#components/ui/button.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"

interface Props {
  botId: string
  action: FormAction
  values: BotValues
  disabled: boolean
  /** What else shapes the answers, by name. */
  facts: { label: string; value: string }[]
}

/** The settings one changes while trying a bot; the next question is answered with them. */
export function BotPanel(props: Props) {
  const [round, setRound] = useState(0)
  return <Round key={round} {...props} renew={() => setRound((current) => current + 1)} />
}

function Round({ botId, action, values, disabled, facts, renew }: Props & { renew: () => void }) {
  const { panel } = words.playground
  const { form, state, changed, saving, error } = useSettingsForm(action, {
    values,
    told: words.bots.told.saved,
    onSaved: renew,
  })
  return (
    <section aria-label={panel.label} className="grid content-start gap-6">
      <form {...form}>
        <fieldset disabled={disabled} className="grid min-w-0 gap-5">
          <BotField name="backstory" values={values} state={state} />
          <BotField name="welcomeMessage" values={values} state={state} />
          {(changed || saving) && (
            <div className="flex flex-wrap items-center justify-end gap-2">
              {error && (
                <p role="alert" className="basis-full text-12 text-danger">
                  {error}
                </p>
              )}
              <Button size="sm" variant="ghost" onClick={renew}>
                {words.ui.discard}
              </Button>
              <Button size="sm" variant="primary" type="submit" loading={saving}>
                {saving ? words.ui.saving : words.ui.save}
              </Button>
            </div>
          )}
        </fieldset>
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
