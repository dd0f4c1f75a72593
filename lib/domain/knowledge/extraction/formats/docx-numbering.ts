import type { Numbered } from "./docx-styles.ts"
import type { OfficeParts } from "./office-parts.ts"
import { isOn, wordValue } from "./word-values.ts"

interface Level {
  start: number
  format: string
  /** "%1.%2" is the numbers of the first and second level. */
  text: string
  isLegal: boolean
}

interface List {
  levels: Map<number, Level>
  styleLink?: string
  numStyleLink?: string
}

const LEVELS = 9
const LONGEST_LABEL = 60

/** The numbers that Word puts before paragraphs by itself, in the order in which they are asked for. */
export class Numbering {
  readonly #lists: Map<string, List>
  readonly #named: Map<string, { list: string; starts: Map<number, number> }>
  /** Lists that styles describe for others. */
  readonly #linked = new Map<string, Map<number, Level>>()
  readonly #counts = new Map<string, number[]>()
  readonly #begun = new Set<string>()

  constructor(parts: OfficeParts) {
    const { lists, named } = readNumbering(parts)
    this.#lists = lists
    for (const { styleLink, levels } of lists.values()) if (styleLink) this.#linked.set(styleLink, levels)
    this.#named = named
  }

  /** What stands before the next paragraph of a list: "2.", "(a)", "1.3"; "-" for a mark; "" for nothing. */
  next({ list, level }: Numbered): string {
    if (list === "0") return ""
    const named = this.#named.get(list)
    const levels = named && this.#levelsOf(named.list)
    const at = Math.min(Math.max(level, 0), LEVELS - 1)
    const own = levels?.get(at)
    if (!named || !levels || !own) return "-"
    if (own.format === "bullet") return "-"
    const counts = this.#count(list, named, levels, at)
    if (own.format === "none" || !own.text.trim()) return own.text.trim()
    return own.text
      .replace(/%([1-9])/g, (_, place: string) => {
        const of = levels.get(Number(place) - 1)
        const number = counts[Number(place) - 1] ?? of?.start ?? 1
        return shown(number, own.isLegal ? "decimal" : (of?.format ?? "decimal"))
      })
      .trim()
      .slice(0, LONGEST_LABEL)
  }

  #levelsOf(id: string): Map<number, Level> | undefined {
    const list = this.#lists.get(id)
    return (list?.numStyleLink && this.#linked.get(list.numStyleLink)) || list?.levels
  }

  /** Lists of one kind go on where the last ended, unless they say where they start. */
  #count(
    id: string,
    { list, starts }: { list: string; starts: Map<number, number> },
    levels: Map<number, Level>,
    at: number,
  ): number[] {
    const counts = this.#counts.get(list) ?? []
    this.#counts.set(list, counts)
    if (!this.#begun.has(id)) {
      this.#begun.add(id)
      for (const [level, start] of starts) counts[level] = start - 1
    }
    counts[at] = (counts[at] ?? (levels.get(at)?.start ?? 1) - 1) + 1
    counts.length = at + 1
    return counts
  }
}

function readNumbering(parts: OfficeParts) {
  const lists = new Map<string, List>()
  const named = new Map<string, { list: string; starts: Map<number, number> }>()
  let list: List | undefined
  let level: Level | undefined
  let num: { list: string; starts: Map<number, number> } | undefined
  let override = 0
  parts.tryRead("word/numbering.xml", {
    open(tag, attributes) {
      const value = wordValue(attributes)
      if (tag === "abstractNum") {
        list = { levels: new Map() }
        lists.set(attributes["w:abstractNumId"] ?? "", list)
      } else if (tag === "num") {
        num = { list: "", starts: new Map() }
        named.set(attributes["w:numId"] ?? "", num)
      } else if (tag === "abstractNumId" && num) num.list = value
      else if (tag === "lvlOverride") override = Number(attributes["w:ilvl"]) || 0
      else if (tag === "startOverride" && num) num.starts.set(override, numberOf(value))
      else if (tag === "styleLink" && list) list.styleLink = value
      else if (tag === "numStyleLink" && list) list.numStyleLink = value
      else if (tag === "lvl" && list) {
        level = { start: 1, format: "decimal", text: "", isLegal: false }
        list.levels.set(Number(attributes["w:ilvl"]) || 0, level)
      } else if (level) {
        if (tag === "start") level.start = numberOf(value)
        else if (tag === "numFmt") level.format = value
        else if (tag === "lvlText") level.text = value.slice(0, LONGEST_LABEL)
        else if (tag === "isLgl") level.isLegal = isOn(attributes)
      }
    },
    close(tag) {
      if (tag === "lvl") level = undefined
      else if (tag === "abstractNum") list = undefined
      else if (tag === "num") num = undefined
    },
  })
  return { lists, named }
}

const numberOf = (value: string) => Math.min(Math.max(Math.trunc(Number(value)) || 0, 0), 100_000)

function shown(number: number, format: string): string {
  if (format === "lowerLetter") return letters(number).toLowerCase()
  if (format === "upperLetter") return letters(number)
  if (format === "lowerRoman") return roman(number).toLowerCase()
  if (format === "upperRoman") return roman(number)
  if (format === "decimalZero") return String(number).padStart(2, "0")
  return String(number)
}

/** A to Z, then AA, BB and so on, as Word counts. */
const letters = (number: number) =>
  number < 1 ? "0" : String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.min(Math.ceil(number / 26), 5))

const ROMAN: [number, string][] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
]

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let [left, text] = [number, ""]
  for (const [value, sign] of ROMAN)
    while (left >= value) {
      text += sign
      left -= value
    }
  return text
}
