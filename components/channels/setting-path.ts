type Group = Record<string, unknown>

const isGroup = (value: unknown): value is Group =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The value of a setting by its path, such as "title" or "lead.intro". */
export function settingAt(settings: object, path: string): unknown {
  const [name = "", member] = path.split(".")
  const value = (settings as Group)[name]
  return member === undefined ? value : (value as Group)[member]
}

/** The settings with another value at that path; what was given stays as it is. */
export function withSetting<Settings extends object>(
  settings: Settings,
  path: string,
  value: unknown,
): Settings {
  const [name = "", member] = path.split(".")
  const next = member === undefined ? value : { ...((settings as Group)[name] as Group), [member]: value }
  return { ...settings, [name]: next }
}

/** What differs from what is stored: whole values, and of groups the members. */
export function changesOf(stored: object, draft: object): Group {
  return Object.fromEntries(
    Object.entries(draft).flatMap(([name, value]) => {
      const before = (stored as Group)[name]
      if (isSame(before, value)) return []
      return [[name, isGroup(before) && isGroup(value) ? changesOf(before, value) : value]]
    }),
  )
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
