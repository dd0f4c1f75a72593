"use client"

import { SettingsSection } from "#components/shell/settings-section.tsx"
import { Field } from "#components/ui/field.tsx"
import { Select } from "#components/ui/select.tsx"
import { SwitchRow } from "#components/ui/switch-row.tsx"
import * as words from "#components/words/words.ts"
import type { OpenTime } from "#lib/domain/handover/schema.ts"
import { ChoiceSetting } from "../fields/choice-setting.tsx"
import { LineList } from "../fields/line-list.tsx"
import { NumberSetting } from "../fields/number-setting.tsx"
import { SwitchSetting } from "../fields/switch-setting.tsx"
import { TextSetting } from "../fields/text-setting.tsx"
import { WeekHours } from "../fields/week-hours.tsx"
import { useDraft, useSetting } from "../use-draft.ts"
import { aboutGroup } from "./about-group.ts"

const OFFICE: OpenTime[] = [1, 2, 3, 4, 5].map((day) => ({ day, from: "09:00", to: "17:00" }))

export interface Team {
  id: string
  name: string
}

/** How visitors come to a person: whether, when somebody is there, who sees to it, and when the bot asks by itself. */
export function People({ teams }: { teams: Team[] }) {
  const { person } = useDraft().settings
  return (
    <>
      <SettingsSection narrow {...aboutGroup("person")}>
        <SwitchSetting path="person.enabled" />
        {person.enabled && <TextSetting path="person.reply" max={300} rows={2} />}
      </SettingsSection>
      {person.enabled && (
        <>
          <SettingsSection narrow {...aboutGroup("hours")}>
            <Hours />
          </SettingsSection>
          <SettingsSection narrow {...aboutGroup("route")}>
            <Route teams={teams} />
          </SettingsSection>
          <SettingsSection narrow {...aboutGroup("rules")}>
            <SwitchSetting path="person.onWish" />
            <NumberSetting path="person.onNotFound" min={1} max={10} clearable />
            <SwitchSetting path="person.onRating" />
            <Lines path="person.onWords" />
            <Lines path="person.onTags" />
          </SettingsSection>
        </>
      )}
    </>
  )
}

function Hours() {
  const { person } = useDraft().settings
  const { set, disabled } = useSetting<OpenTime[] | null>("person.hours")
  const zone = useSetting<string | null>("person.zone")
  const say = words.widget.hours
  const keep = (keeps: boolean) => {
    set(keeps ? OFFICE : null)
    if (keeps && !person.zone) zone.set(Intl.DateTimeFormat().resolvedOptions().timeZone)
  }
  const names = Intl.supportedValuesOf("timeZone")
  const zones = [...new Set([person.zone ?? "UTC", "UTC", ...names])]
  return (
    <>
      <SwitchRow
        label={say.keep}
        help={say.keepHelp}
        checked={person.hours !== null}
        onChange={keep}
        disabled={disabled}
      />
      {person.hours !== null && (
        <>
          <WeekHours />
          <Field label={say.zone} error={zone.error}>
            <Select
              value={person.zone ?? "UTC"}
              onValueChange={zone.set}
              disabled={disabled}
              options={zones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
            />
          </Field>
          <fieldset className="grid gap-2">
            <legend className="mb-1.5 font-medium text-13">{say.holidays}</legend>
            <LineList
              path="person.holidays"
              type="date"
              label={say.holiday}
              add={say.addHoliday}
              placeholder=""
              max={10}
              most={60}
            />
          </fieldset>
          <TextSetting path="person.away" max={300} rows={2} />
        </>
      )}
    </>
  )
}

function Route({ teams }: { teams: Team[] }) {
  const { person } = useDraft().settings
  const { value, set, error, disabled } = useSetting<string | null>("person.teamId")
  const say = words.widget.route
  return (
    <>
      <ChoiceSetting path="person.route" />
      {person.route !== "nobody" && (
        <Field label={say.team} error={error} help={teams.length === 0 ? say.noTeams : undefined}>
          <Select
            value={teams.some(({ id }) => id === value) ? (value ?? "") : ""}
            onValueChange={set}
            disabled={disabled || teams.length === 0}
            placeholder={say.choose}
            options={teams.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      )}
    </>
  )
}

function Lines({ path }: { path: "person.onWords" | "person.onTags" }) {
  const { label, help } = words.widget.fields[path]
  const say = words.widget.rules[path]
  return (
    <fieldset className="grid gap-2">
      <legend className="font-medium text-13">{label}</legend>
      <p className="text-12 text-muted">{help}</p>
      <LineList
        path={path}
        label={say.one}
        add={say.add}
        placeholder={say.placeholder}
        max={60}
        most={path === "person.onWords" ? 50 : 20}
      />
    </fieldset>
  )
}
