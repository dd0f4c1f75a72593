"use client"

import { useState } from "react"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { useSaving } from "#components/shell/use-saving.ts"
import { Button } from "#components/ui/button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormError } from "#components/ui/form-error.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import { Textarea } from "#components/ui/textarea.tsx"
import * as words from "#components/words/words.ts"
import type { TemplateDetails } from "#lib/domain/bot-templates/schema.ts"
import { DifferenceLines, DifferenceName } from "./difference-view.tsx"

interface Props {
  action: FormAction
  template: Pick<TemplateDetails, "latest" | "differences" | "retiredAt">
  /** Why the reader may not. */
  refusal: string | undefined
}

/** What the next version of a template changes, and the button that publishes it. */
export function PublishSection(props: Props) {
  const [round, setRound] = useState(0)
  return <Round key={round} {...props} renew={() => setRound((current) => current + 1)} />
}

function Round({
  action,
  template: { latest, differences, retiredAt },
  refusal,
  renew,
}: Props & { renew: () => void }) {
  const { publish } = words.botTemplates
  const next = latest + 1
  const { ref, send, saving, error } = useSaving(action, { told: publish.done(next), onSaved: renew })
  const isSame = latest > 0 && differences?.length === 0
  const reason =
    refusal ??
    (differences === null ? publish.gone : retiredAt ? publish.retired : isSame ? publish.same : undefined)
  return (
    <SettingsSection title={publish.title} description={publish.text}>
      {latest === 0 || isSame || !differences ? (
        <p className="text-13 text-muted">
          {differences === null ? publish.gone : latest === 0 ? publish.first : publish.same}
        </p>
      ) : (
        <section aria-label={publish.changes} className="grid gap-2">
          <h3 className="font-medium text-13">{publish.changes}</h3>
          {differences.map((difference) => (
            <details key={difference.part} className="grid min-w-0 gap-2 rounded-control border p-3">
              <summary className="cursor-pointer rounded-mark">
                <span className="inline-flex align-middle">
                  <DifferenceName difference={difference} />
                </span>
              </summary>
              <div className="mt-2">
                <DifferenceLines difference={difference} />
              </div>
            </details>
          ))}
        </section>
      )}
      {differences !== null && !isSame && (
        <form
          ref={ref}
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            send(new FormData(event.currentTarget))
          }}
        >
          {latest > 0 && (
            <Field label={publish.note} help={publish.noteHelp} optional>
              <Textarea
                name="note"
                rows={2}
                maxLength={1000}
                disabled={Boolean(reason)}
                className="min-h-15"
              />
            </Field>
          )}
          <FormError text={error} />
          <div>
            <Button type="submit" variant="primary" loading={saving} disabledReason={reason}>
              {publish.action(next)}
            </Button>
          </div>
        </form>
      )}
    </SettingsSection>
  )
}
