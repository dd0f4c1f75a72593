import * as words from "#components/words/words.ts"

/** A field's name as words: `company_size` as "Company size". */
export function readable(name: string): string {
  const text = name.replaceAll("_", " ").trim()
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What of a contact's fields reads as an answer: texts, numbers, and yes or no; without what Livery notes by itself. */
export const answersOf = (meta: Record<string, unknown>): { name: string; label: string; text: string }[] =>
  Object.entries(meta).flatMap(([name, value]) =>
    name !== "language" &&
    (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      ? [{ name, label: readable(name), text: textOf(value) }]
      : [],
  )

const textOf = (value: string | number | boolean): string =>
  typeof value === "boolean" ? (value ? words.conversations.yes : words.conversations.no) : String(value)
