import { REASONS } from "../reasons.ts"
import { LONGEST_TEXT } from "../schema.ts"
import { valueText } from "./value-text.ts"

export interface Fields {
  /** "path: value", each with the outermost key that it stands under. */
  lines: { group: string; text: string }[]
  /** Lists of objects that are to be shown by themselves. */
  lists: { path: string; elements: unknown[] }[]
}

const LONGEST_PATH = 200

const isRecord = (value: unknown): value is object => typeof value === "object" && value !== null

/** The fields of a JSON value, flattened. `lists`: whether lists of objects are kept apart or take part, numbered. */
export function fieldsOf(value: unknown, lists: "apart" | "inline"): Fields {
  const fields: Fields = { lines: [], lists: [] }
  let size = 0
  const walk = (part: unknown, path: string, group: string) => {
    if (Array.isArray(part)) {
      if (!part.some(isRecord)) add(part.filter(isFilled).join(", "), path, group)
      else if (lists === "apart") fields.lists.push({ path, elements: part })
      else for (const [index, element] of part.entries()) walk(element, `${path}[${index}]`, group)
    } else if (isRecord(part)) {
      for (const [key, inner] of Object.entries(part)) {
        const name = clean(key).replace(/\s+/g, " ")
        walk(
          inner,
          (path ? `${path}.${name}` : name).slice(-LONGEST_PATH).toWellFormed(),
          path ? group : groupOf(name, inner),
        )
      }
    } else if (isFilled(part)) add(String(part), path, group)
  }
  const add = (text: string, path: string, group: string) => {
    const written = clean(text)
    const value = IS_CODE.test(path) ? written : valueText(written)
    if (!value) return
    const line = path ? `${path}: ${value}` : value
    size += line.length
    if (size > LONGEST_TEXT) throw REASONS.tooLarge()
    fields.lines.push({ group, text: line })
  }
  walk(value, "", "")
  return fields
}

/** Keys of what is to be copied as it is written. */
const IS_CODE = /(^|[._])(code|snippet|template|script|source)s?(\[\d+\])?$/i
const clean = (text: string) => text.replaceAll("\0", "").trim().toWellFormed()
const isFilled = (value: unknown) => value !== null && value !== ""
/** Plain values stand together, an object by itself. */
const groupOf = (name: string, inner: unknown) => (isRecord(inner) && !Array.isArray(inner) ? name : "")
