"use client"

import { SettingsSection } from "#components/shell/settings-section.tsx"
import { SwitchRow } from "#components/ui/switch-row.tsx"
import * as words from "#components/words/words.ts"
import { ChoiceSetting } from "../fields/choice-setting.tsx"
import { LineList } from "../fields/line-list.tsx"
import { NumberSetting } from "../fields/number-setting.tsx"
import { TextSetting } from "../fields/text-setting.tsx"
import { useDraft, useSetting } from "../use-draft.ts"
import { aboutGroup } from "./about-group.ts"

const { list, parts } = words.widget

/** What visitors can do, and how much of it. */
export function Behaviour() {
  const { proactive } = useDraft().settings
  return (
    <>
      <SettingsSection narrow {...aboutGroup("parts")}>
        {Object.entries(parts).map(([name, label]) => (
          <Part key={name} name={name} label={label} />
        ))}
      </SettingsSection>
      <SettingsSection narrow {...aboutGroup("proactive")}>
        <TextSetting path="proactive.text" max={200} rows={2} />
        {proactive.text && (
          <>
            <div className="grid grid-cols-2 gap-4">
              <NumberSetting path="proactive.afterSeconds" max={3600} clearable />
              <NumberSetting path="proactive.afterScroll" min={1} max={100} clearable />
            </div>
            <LineList
              path="proactive.paths"
              label={list.path}
              add={proactive.paths.length > 0 ? list.anotherPath : list.addPath}
              placeholder={list.pathPlaceholder}
              max={200}
              most={20}
            />
          </>
        )}
      </SettingsSection>
      <SettingsSection narrow {...aboutGroup("budget")}>
        <NumberSetting path="budget.perDay" max={10_000_000} clearable />
        <NumberSetting path="budget.perVisitorPerDay" max={100_000} clearable />
        <TextSetting path="limitText" max={300} rows={2} />
        <ChoiceSetting path="challenge" />
      </SettingsSection>
    </>
  )
}

function Part({ name, label }: { name: string; label: string }) {
  const { value, set, disabled } = useSetting<boolean>(`parts.${name}`)
  return <SwitchRow label={label} checked={value} onChange={set} disabled={disabled} />
}
