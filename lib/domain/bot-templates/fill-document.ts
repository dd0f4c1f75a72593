import { z } from "zod"
import { invalidInput } from "../../core/errors.ts"
import { fillPlaceholders } from "../../core/placeholders.ts"
import type { Placeholder, PlaceholderKind, TemplateDocument } from "./schema.ts"

/** A version with its placeholders filled in. */
export type FilledDocument = Omit<TemplateDocument, "placeholders">

/** Texts that are read by programs: a value stands in them as part of an address, or of a text of JSON. */
const WRITTEN: Record<string, (value: string) => string> = {
  url: encodeURIComponent,
  body: (value) => JSON.stringify(value).slice(1, -1),
}
/** What is no text for people. */
const AS_IT_IS: ReadonlySet<string> = new Set(["avatar", "accent"])

/** Puts values in the place of the placeholders of a version; those that are optional and empty vanish. */
export function fillDocument(
  { placeholders, ...document }: TemplateDocument,
  values: Record<string, string>,
): FilledDocument {
  const all = Object.fromEntries(placeholders.map(({ name }) => [name, values[name] ?? ""]))
  const { sources, ...rest } = document
  const fill = <Value>(value: Value) => filled(value, all) as Value
  // An address of a website is read as it stands.
  return {
    ...fill(rest),
    sources: sources.map((source) =>
      source.type === "url" ? { ...source, name: fill(source.name) } : fill(source),
    ),
  }
}

function filled(value: unknown, values: Record<string, string>, key = ""): unknown {
  if (typeof value === "string")
    return AS_IT_IS.has(key) ? value : fillPlaceholders(value, values, WRITTEN[key])
  if (Array.isArray(value)) return value.map((each) => filled(each, values, key))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filled(each, values, name)]))
}

const line = (max: number) => z.string().trim().max(max)
const KINDS: Record<PlaceholderKind, z.ZodType<string>> = {
  text: line(200).regex(/^[^\n]*$/, "must be one line"),
  long: line(4000),
  email: line(320).pipe(z.email("Enter an address such as name@example.com")),
  phone: line(40).regex(/^[+0-9][0-9 ()/.-]{2,}$/, "Enter a number such as +44 20 7946 0000"),
  url: line(500).pipe(
    z.url({ protocol: /^https?$/, error: "Enter an address such as https://www.example.com" }),
  ),
}

/**
 * What a client fills in, of the placeholders that a version has. Throws `invalid_input` with the field, `value.` and the
 * placeholder's name, for what is missing or is not of its kind.
 */
export function readValues(
  placeholders: readonly Placeholder[],
  given: Record<string, string>,
): Record<string, string> {
  const values: Record<string, string> = {}
  for (const { name, kind, label, required } of placeholders) {
    const text = (given[name] ?? "").replaceAll("\r\n", "\n").trim()
    if (text === "") {
      if (required) throw invalidInput(`${label} is needed`, [`value.${name}`])
      continue
    }
    const read = KINDS[kind].safeParse(text)
    if (!read.success) throw invalidInput(read.error.issues[0]?.message ?? "invalid", [`value.${name}`])
    values[name] = read.data
  }
  return values
}
