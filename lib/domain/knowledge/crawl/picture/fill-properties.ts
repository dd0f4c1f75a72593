import { endOfBrackets } from "./read-rules.ts"

/** However often one property names others. */
const MOST_STEPS = 20
const LONGEST = 1000

/** A value of CSS with its `var(--…)` filled in, or with what it says instead of one that is not there. */
export function fillProperties(value: string, properties: ReadonlyMap<string, string>): string {
  let text = value
  for (let step = 0; step < MOST_STEPS; step++) {
    const start = text.indexOf("var(")
    if (start < 0) return text
    const end = endOfBrackets(text, start + 3)
    const inside = text.slice(start + 4, end)
    const comma = inside.indexOf(",")
    const name = (comma < 0 ? inside : inside.slice(0, comma)).trim()
    const instead = comma < 0 ? "" : inside.slice(comma + 1)
    text = text.slice(0, start) + (properties.get(name) ?? instead) + text.slice(end + 1)
    if (text.length > LONGEST) return ""
  }
  return ""
}
