"use client"

import { AccentField } from "#components/branding/accent-field.tsx"
import { SwitchRow } from "#components/ui/switch-row.tsx"
import * as words from "#components/words/words.ts"
import { useSetting } from "../use-draft.ts"

/** The brand's colour, or one of the bot's own. */
export function ColourSetting({ brand }: { brand: string }) {
  const { value, set, error, disabled } = useSetting<string | null>("accent")
  const { colour } = words.widget
  return (
    <div className="grid gap-4">
      <SwitchRow
        label={colour.own}
        help={colour.ownHelp}
        checked={value !== null}
        onChange={(own) => set(own ? brand : null)}
        disabled={disabled}
      />
      {value !== null && (
        <AccentField label={colour.label} help={colour.help} value={value} onChange={set} error={error} />
      )}
    </div>
  )
}
