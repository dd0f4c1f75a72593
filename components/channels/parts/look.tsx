"use client"

import { SettingsSection } from "#components/shell/settings-section.tsx"
import * as words from "#components/words/words.ts"
import { AvatarSetting } from "../fields/avatar-setting.tsx"
import { ChoiceSetting } from "../fields/choice-setting.tsx"
import { ColourSetting } from "../fields/colour-setting.tsx"
import { LanguagesSetting } from "../fields/languages-setting.tsx"
import { LineList } from "../fields/line-list.tsx"
import { NumberSetting } from "../fields/number-setting.tsx"
import { TextSetting } from "../fields/text-setting.tsx"
import { useDraft } from "../use-draft.ts"
import { aboutGroup } from "./about-group.ts"

const { list } = words.widget

/** Colours, place, words and languages of the chat. */
export function Look({ accent }: { accent: string }) {
  const { kind } = useDraft().settings.launcher
  return (
    <>
      <SettingsSection narrow {...aboutGroup("colours")}>
        <ColourSetting brand={accent} />
        <ChoiceSetting path="theme" />
      </SettingsSection>
      <SettingsSection narrow {...aboutGroup("launcher")}>
        <ChoiceSetting path="launcher.kind" />
        {kind === "text" && <TextSetting path="launcher.text" max={40} />}
        {kind === "none" && <p className="text-13 text-muted">{words.widget.ownButton}</p>}
        <AvatarSetting />
      </SettingsSection>
      <SettingsSection narrow {...aboutGroup("texts")}>
        <TextSetting path="title" max={80} />
        <TextSetting path="intro" max={1000} rows={3} />
        <TextSetting path="placeholder" max={120} />
      </SettingsSection>
      <SettingsSection narrow {...aboutGroup("suggestions")}>
        <LineList
          path="suggestions"
          label={list.suggestion}
          add={list.addSuggestion}
          placeholder={list.suggestionPlaceholder}
          max={160}
          most={8}
        />
      </SettingsSection>
      <SettingsSection narrow {...aboutGroup("place")}>
        <ChoiceSetting path="position" />
        <div className="grid grid-cols-2 gap-4">
          <NumberSetting path="offsetX" max={400} />
          <NumberSetting path="offsetY" max={400} />
        </div>
        <NumberSetting path="zIndex" max={2_147_483_000} />
      </SettingsSection>
      <SettingsSection narrow {...aboutGroup("languages")}>
        <LanguagesSetting />
      </SettingsSection>
    </>
  )
}
