"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import { useSaving } from "#components/shell/use-saving.ts"
import { Button } from "#components/ui/button.tsx"
import { FormError } from "#components/ui/form-error.tsx"
import type { FormAction } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import type { Difference } from "#lib/domain/bot-templates/schema.ts"
import { DifferenceLines, DifferenceName } from "./difference-view.tsx"

/** What a bot's template has for it, part by part, each to be taken over or not; what its people changed is not chosen. */
export function TakeOverForm({
  action,
  version,
  differences,
  disabledReason,
}: {
  action: FormAction
  /** The version whose differences are shown. */
  version: number
  differences: readonly Difference[]
  disabledReason: string | undefined
}) {
  const router = useRouter()
  const { offer } = words.botTemplates
  const [chosen, setChosen] = useState(
    () => new Set(differences.filter(({ isOwn }) => !isOwn).map(({ part }) => part)),
  )
  const { ref, send, saving, error } = useSaving(action, {
    told: offer.done,
    onSaved: () => router.refresh(),
  })
  const choose = (part: string, isChosen: boolean) =>
    setChosen((before) => {
      const next = new Set(before)
      if (isChosen) next.add(part)
      else next.delete(part)
      return next
    })
  return (
    <form
      ref={ref}
      onSubmit={(event) => {
        event.preventDefault()
        send(new FormData(event.currentTarget))
      }}
    >
      <input type="hidden" name="version" value={version} />
      <SettingsSection title={offer.choose.title} description={offer.choose.text}>
        <ul className="grid gap-3">
          {differences.map((difference) => (
            <li key={difference.part} className="grid min-w-0 gap-2 rounded-panel border p-3">
              <label className="flex min-w-0 items-start gap-2.5">
                <input
                  type="checkbox"
                  name="part"
                  value={difference.part}
                  checked={chosen.has(difference.part)}
                  onChange={(event) => choose(difference.part, event.currentTarget.checked)}
                  className="mt-0.5 size-4 shrink-0 accent-(--accent)"
                />
                <DifferenceName difference={difference} />
              </label>
              <DifferenceLines difference={difference} />
            </li>
          ))}
        </ul>
        <FormError text={error} />
        <div>
          <Button type="submit" variant="primary" loading={saving} disabledReason={disabledReason}>
            {saving ? offer.taking : chosen.size === 0 ? offer.keep : offer.action(chosen.size)}
          </Button>
        </div>
      </SettingsSection>
    </form>
  )
}
