import type { Extracted, Heading, Span } from "../extraction/schema.ts"

export interface Section extends Span {
  /** Headings above, outermost first, joined by " > ". */
  heading: string
}

/** The text between headings, each with its path. A heading with nothing below it is a section of its own words. */
export function sectionsOf({ text, headings }: Extracted, separators: readonly string[]): Section[] {
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
  const pattern = new RegExp(marks.map((mark) => mark.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g")
  const parts: Section[] = []
  let start = section.start
  for (const match of text.slice(section.start, section.end).matchAll(pattern)) {
    parts.push({ ...section, start, end: section.start + match.index })
    start = section.start + match.index + match[0].length
  }
  return [...parts, { ...section, start }]
}
