import { LIMITS } from "#components/clients/limits.ts"
import * as words from "#components/words/words.ts"

interface Read {
  settings: { name: string; email: string | null; limits: Partial<Record<(typeof LIMITS)[number], number>> }
  /** What is at fault, by field. */
  fields?: Record<string, string>
}

/** The form of a client as its settings. A limit that is left empty is the plan's. */
export function clientSettingsOf(form: FormData): Read {
  const text = (name: string) => String(form.get(name) ?? "").trim()
  const typed = LIMITS.map((name) => [name, text(name).replaceAll(/[\s,._]/g, "")] as const)
  const wrong = typed.filter(([, value]) => value !== "" && !/^\d{1,12}$/.test(value))
  const limits = Object.fromEntries(
    typed.filter(([, value]) => value !== "").map(([name, value]) => [name, Number(value)]),
  )
  const settings = { name: text("name"), email: text("email") || null, limits }
  if (wrong.length === 0) return { settings }
  return { settings, fields: Object.fromEntries(wrong.map(([name]) => [name, words.clients.limits.wrong])) }
}
