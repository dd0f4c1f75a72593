"use client"

import { createContext, use } from "react"
import type { ResolvedSettings } from "#lib/domain/widgets/widgets.ts"
import { settingAt } from "./setting-path.ts"

export interface Draft {
  settings: ResolvedSettings
  change(path: string, value: unknown): void
  /** What was refused, by the path of the setting. */
  faults: Record<string, string>
  disabled: boolean
}

const DraftContext = createContext<Draft | null>(null)

export const DraftProvider = DraftContext.Provider

/** The settings as they are being changed, for everything that shows or changes a part of them. */
export function useDraft(): Draft {
  const draft = use(DraftContext)
  if (!draft) throw new Error("A setting stands outside of its form")
  return draft
}

/** One of them. */
export function useSetting<Value>(path: string) {
  const { settings, change, faults, disabled } = useDraft()
  return {
    value: settingAt(settings, path) as Value,
    set: (value: Value) => change(path, value),
    error: faultAt(faults, path),
    disabled,
  }
}

/** What was refused of a setting or of something in it. */
const faultAt = (faults: Record<string, string>, path: string): string | undefined =>
  Object.entries(faults).find(([at]) => at === path || at.startsWith(`${path}.`))?.[1]
