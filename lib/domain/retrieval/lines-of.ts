import type { Language } from "./schema.ts"
import { EATING } from "./vocabulary/eating.ts"
import { LIVING } from "./vocabulary/living.ts"
import { ORDERING } from "./vocabulary/ordering.ts"
import { PAYING } from "./vocabulary/paying.ts"
import { TALKING } from "./vocabulary/talking.ts"
import { TIMES } from "./vocabulary/times.ts"
import { VISITING } from "./vocabulary/visiting.ts"

// A concept is a line with its name, and a line of words for each language. The words of a line are said for the same
// thing; after ">" stand parts of it, which are related to the whole and not to each other. Words joined by a hyphen
// are said one after the other.
const CONCEPTS = [VISITING, TIMES, ORDERING, PAYING, TALKING, EATING, LIVING].join("\n")

const read = new Map<Language, readonly string[]>()

/** The line of each concept in a language: the same place in every language is the same concept. */
export function linesOf(language: Language): readonly string[] {
  let lines = read.get(language)
  if (!lines) {
    lines = CONCEPTS.split("\n").flatMap((line) => {
      const [mark, ...rest] = line.trim().split(" ")
      return rest.length && mark === language ? [rest.join(" ")] : []
    })
    read.set(language, lines)
  }
  return lines
}
