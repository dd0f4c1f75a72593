import type { Document, Heading, Span } from "./schema.ts"

export interface Section extends Span {
  /** Headings above, outermost first, joined by " > ". */
  heading: string
}

/** The text between headings, each with its path. A heading with nothing below it is a section of its own words. */
export function sectionsOf({ text, headings }: Document, separators: readonly string[]): Section[] {
  const sections: Section[] = []
  const path: Heading[] = []
  const add = (start: number, end: number, nextLevel: number) => {
    const own = path.at(-1)
    if (/\S/.test(text.slice(start, Math.min(end, start + 1000))) || /\S/.test(text.slice(start, end)))
      sections.push(...divided(text, { start, end, heading: joined(path) }, separators))
    else if (own && nextLevel <= own.level)
      sections.push({ start: own.start, end: own.end, heading: joined(path.slice(0, -1)) })
  }
  let from = 0
  for (const heading of headings) {
    add(from, heading.start, heading.level)
    while ((path.at(-1)?.level ?? 0) >= heading.level) path.pop()
    path.push(heading)
    from = heading.end
  }
  add(from, text.length, 0)
  return sections
}

const joined = (path: readonly Heading[]) => path.map((heading) => heading.text).join(" > ")

/** The parts of a section between the separators that the dataset's owner chose. */
function divided(text: string, section: Section, separators: readonly string[]): Section[] {
  const marks = separators.filter(Boolean)
  if (!marks.length) return [section]
  const parts: Section[] = []
  const nextOf = (mark: string, from: number) => {
    const at = text.indexOf(mark, from)
    return at === -1 || at + mark.length > section.end ? Number.POSITIVE_INFINITY : at
  }
  const found = marks.map((mark) => ({ mark, at: nextOf(mark, section.start) }))
  let start = section.start
  for (;;) {
    for (const each of found) if (each.at < start) each.at = nextOf(each.mark, start)
    const next = found.reduce((first, each) => (each.at < first.at ? each : first))
    if (next.at === Number.POSITIVE_INFINITY) break
    parts.push({ ...section, start, end: next.at })
    start = next.at + next.mark.length
  }
  return [...parts, { ...section, start }]
}
