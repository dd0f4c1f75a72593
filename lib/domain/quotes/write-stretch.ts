import { isOfPage } from "./answer-form.ts"
import { withoutNumber } from "./blocks.ts"
import type { Evidence } from "./evidence.ts"
import type { Stretch } from "./stretch.ts"
import { writeRow } from "./write-row.ts"

export interface Written {
  text: string
  /** Whether it is more than sentences, and stands apart from what follows. */
  isBlock: false | "list" | "code"
  /** The number of its passage. */
  index: number
}

const HELD = 0.75
const LONGEST_NAME = 80

/**
 * A stretch as it is shown: sentences in one line, items and rows in a list, code between fences. What names no subject
 * of the question by itself stands behind the heading that does.
 */
export function writeStretch({ first, last }: Stretch, evidence: readonly Evidence[]): Written {
  const said = evidence.filter(
    ({ passage, position }) =>
      passage === first.passage && position >= first.position && position <= last.position,
  )
  let text = ""
  let block = -1
  let after: "prose" | "list" | "code" = "prose"
  const rows = said.filter(({ row }) => row).length
  for (const each of said) {
    const kind = each.code ? "code" : each.item !== undefined || rows > 1 ? "list" : "prose"
    const isNew = each.block !== block
    const gap =
      kind === "list" && after === "list" ? "\n" : kind !== "prose" || after !== "prose" ? "\n\n" : " "
    const piece = each.row ? writeRow(each) : withAddress(each)
    const mark = !isNew
      ? ""
      : each.item !== undefined
        ? `${shownMark(each.item)} `
        : rows > 1 && each.row
          ? "- "
          : ""
    if (each.code) text += `${text && "\n\n"}${fenced(each.text, each.code.language)}`
    else text += `${text && (isNew ? gap : " ")}${mark}${piece}`
    block = each.block
    if (isNew) after = kind
  }
  const named = first.row || first.isPair ? undefined : nameOf(said)
  const isList = said.some(({ item }) => item !== undefined) || rows > 1
  if (named && said.length === 1 && first.item !== undefined) text = text.slice(text.indexOf(" ") + 1)
  else if (!named && said.length === 1 && first.item !== undefined) text = first.text
  const isAlone = said.length === 1 && !first.code
  const shown = named ? `${named}:${first.item !== undefined && !isAlone ? "\n\n" : " "}${text}` : text
  const isBlock = last.code ? "code" : isList && !isAlone ? "list" : false
  return { text: shown, isBlock, index: first.passage.index }
}

/** A sentence with the page that it leads to, where that is asked for. */
const withAddress = ({ text, links, kinds }: Evidence) =>
  links && kinds.some(isOfPage) ? text.replace(/[.!]?$/, (mark) => ` (${links[0]})${mark}`) : text

/** Numbers stay; every bullet becomes the one that all readers of Markdown know. */
const shownMark = (item: string) => (/^\d/.test(item) ? item.replace(")", ".") : "-")

function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...(code.match(/`{3,}/g) ?? []).map((ticks) => ticks.length))
  const fence = "`".repeat(longest + 1)
  return `${fence}${language}\n${code}\n${fence}`
}

/** The heading that names a subject of the question which the sentences themselves do not name. */
function nameOf(said: readonly Evidence[]): string | undefined {
  const [first] = said
  if (!first) return undefined
  const { subjects, above, match } = first
  const isOpen = subjects.map((is, t) => is && said.every(({ own }) => (own[t] ?? 0) < HELD))
  if (!isOpen.some(Boolean)) return undefined
  const name = above.findLast(
    (part) =>
      !/\.\w{2,5}$|[?/]/.test(part) &&
      part.length <= LONGEST_NAME &&
      match(part).some((each, t) => isOpen[t] && each >= HELD),
  )
  return name && !first.text.startsWith(name) ? withoutNumber(name) : undefined
}
