"use client"

import { useState } from "react"
import { SwitchRow } from "#components/ui/switch-row.tsx"
import * as words from "#components/words/words.ts"
import { useSetting } from "../use-draft.ts"
import { TextSetting } from "./text-setting.tsx"

/** The sentence is left out only for a reason, which is kept. */
export function DisclosureOff() {
  const { value, set, disabled } = useSetting<string | null>("disclosure.offBecause")
  const [off, setOff] = useState(value !== null)
  const { disclosureOff, disclosureOffHelp } = words.widget
  const change = (next: boolean) => {
    setOff(next)
    if (!next) set(null)
  }
  return (
    <>
      <SwitchRow
        label={disclosureOff}
        help={disclosureOffHelp}
        checked={off}
        onChange={change}
        disabled={disabled}
      />
      {off && <TextSetting path="disclosure.offBecause" max={500} rows={2} />}
    </>
  )
}
