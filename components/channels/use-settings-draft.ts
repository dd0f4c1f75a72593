"use client"

import { type FormEvent, useEffect, useState } from "react"
import { useSaving } from "#components/shell/use-saving.ts"
import type { FormAction } from "#components/ui/form-state.ts"
import { useLeaveGuard } from "#components/ui/use-leave-guard.ts"
import * as words from "#components/words/words.ts"
import type { ResolvedSettings } from "#lib/domain/widgets/widgets.ts"
import { type LeadField, nameFor } from "./fields/lead-field.ts"
import { partOf } from "./parts.ts"
import { changesOf, withSetting } from "./setting-path.ts"
import type { Draft } from "./use-draft.ts"
import { usePart } from "./use-part.ts"

/** The settings of a widget while they are changed, and how they are saved: only what differs is sent, as JSON. */
export function useSettingsDraft(
  action: FormAction,
  { stored, disabled, onSaved }: { stored: ResolvedSettings; disabled: boolean; onSaved: () => void },
) {
  // By path, so that what is saved elsewhere meanwhile, as the page's own settings are, is neither kept nor undone here.
  const [edits, setEdits] = useState<ReadonlyMap<string, unknown>>(new Map())
  const settings = edited(stored, edits)
  const { ref, state, send, saving, error } = useSaving(action, { told: words.widget.saved, onSaved })
  const { part, go } = usePart()
  const changes = changesOf(stored, tidy(settings))
  const changed = Object.keys(changes).length > 0
  useLeaveGuard(changed)
  const faults = state.fields ?? {}
  const faulty = [...new Set(Object.keys(faults).map(partOf))]

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new answer leads to another part
  useEffect(() => {
    const [first] = faulty
    if (first && !faulty.includes(part)) go(first)
  }, [state])

  const draft: Draft = {
    settings,
    change: (path, value) => setEdits((current) => withEdit(current, path, value)),
    faults,
    disabled,
  }
  return {
    draft,
    changes,
    faulty,
    changed,
    saving,
    error,
    form: {
      ref,
      onSubmit(event: FormEvent<HTMLFormElement>) {
        event.preventDefault()
        const data = new FormData()
        data.set("settings", JSON.stringify(changes))
        send(data)
      },
    },
  }
}

const edited = (stored: ResolvedSettings, edits: ReadonlyMap<string, unknown>): ResolvedSettings =>
  [...edits].reduce((settings, [path, value]) => withSetting(settings, path, value), stored)

/** As the last of the edits, so that a whole group and its members overwrite each other in the order they were changed in. */
function withEdit(edits: ReadonlyMap<string, unknown>, path: string, value: unknown): Map<string, unknown> {
  const next = new Map(edits)
  next.delete(path)
  return next.set(path, value)
}

/** Without lines that were left empty, and with names for fields that are new. */
function tidy(settings: ResolvedSettings): ResolvedSettings {
  const { suggestions, proactive, lead, person } = settings
  return {
    ...settings,
    suggestions: filled(suggestions),
    proactive: { ...proactive, paths: filled(proactive.paths) },
    lead: { ...lead, fields: lead.fields.map(named) },
    person: {
      ...person,
      holidays: filled(person.holidays),
      onWords: filled(person.onWords),
      onTags: filled(person.onTags),
    },
  }
}

const filled = (lines: readonly string[]) => lines.map((line) => line.trim()).filter(Boolean)

const named = (field: LeadField, index: number, fields: readonly LeadField[]): LeadField => ({
  ...field,
  choices: filled(field.choices),
  name:
    /^field_\d+$/.test(field.name) && field.label
      ? nameFor(field.label, fields.toSpliced(index, 1))
      : field.name,
})
