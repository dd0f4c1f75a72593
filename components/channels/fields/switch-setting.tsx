"use client"

import { SwitchRow } from "#components/ui/switch-row.tsx"
import { useSetting } from "../use-draft.ts"
import { aboutOf, type SettingPath } from "./about-setting.ts"

/** On or off, once it is saved. */
export function SwitchSetting({ path }: { path: SettingPath }) {
  const { value, set, disabled } = useSetting<boolean>(path)
  const { label, help } = aboutOf(path)
  return <SwitchRow label={label} help={help} checked={value} onChange={set} disabled={disabled} />
}
