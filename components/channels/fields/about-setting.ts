import * as words from "#components/words/words.ts"

export type SettingPath = keyof typeof words.widget.fields

interface About {
  label: string
  help?: string
  placeholder?: string
  unit?: string
}

/** What people read about a setting. */
export const aboutOf = (path: SettingPath): About => words.widget.fields[path]
