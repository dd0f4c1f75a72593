import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Language } from "./schema.ts"

// A concept is a line with its name, and a line of words for each language. The words of a line are said for the same
// thing; after ">" stand parts of it, which are related to the whole and not to each other. Words joined by a hyphen
// are said one after the other. Bundled code has no place of its own, so the working directory tells.
const FOLDER = join(process.cwd(), "lib", "domain", "retrieval", "vocabulary")

let read: ReadonlyMap<string, readonly string[]> | undefined

/** The line of each concept in a language: the same place in every language is the same concept. */
export function linesOf(language: Language): readonly string[] {
  read ??= readLines()
  return read.get(language) ?? []
}

function readLines(): Map<string, string[]> {
  const lines = new Map<string, string[]>()
  for (const file of readdirSync(FOLDER).sort())
    for (const line of readFileSync(join(FOLDER, file), "utf8").split("\n")) {
      const [mark = "", ...words] = line.trim().split(" ")
      if (!words.length || mark === "#") continue
      lines.set(mark, [...(lines.get(mark) ?? []), words.join(" ")])
    }
  return lines
}
