"use client"

import { SettingsSection } from "#components/shell/settings-section.tsx"
import { ChoiceSetting } from "../fields/choice-setting.tsx"
import { DisclosureOff } from "../fields/disclosure-off.tsx"
import { FormFields } from "../fields/form-fields.tsx"
import { SwitchSetting } from "../fields/switch-setting.tsx"
import { TextSetting } from "../fields/text-setting.tsx"
import { useDraft } from "../use-draft.ts"
import { aboutGroup } from "./about-group.ts"

/** What visitors are asked, told and asked to agree to. */
export function Forms() {
  const { lead, consent } = useDraft().settings
  return (
    <>
      <SettingsSection narrow {...aboutGroup("lead")}>
        <ChoiceSetting path="lead.when" />
        {lead.when !== "never" && (
          <>
            <TextSetting path="lead.intro" max={300} rows={2} />
            <FormFields />
          </>
        )}
      </SettingsSection>
      <SettingsSection narrow {...aboutGroup("disclosure")}>
        <TextSetting path="disclosure.text" max={200} rows={2} />
        <DisclosureOff />
      </SettingsSection>
      <SettingsSection narrow {...aboutGroup("consent")}>
        <SwitchSetting path="consent.required" />
        {consent.required && (
          <>
            <TextSetting path="consent.text" max={1000} rows={3} />
            <TextSetting path="consent.link" max={500} />
          </>
        )}
      </SettingsSection>
    </>
  )
}
