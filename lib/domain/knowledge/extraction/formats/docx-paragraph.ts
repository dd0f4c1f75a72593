import type { Style } from "./docx-styles.ts"
import { LineLinks } from "./line-links.ts"

/** Of which list a paragraph is; without one it is an item of a list that nobody describes. */
export interface Listed {
  list?: string | undefined
  level?: number | undefined
}

/** What is known of a paragraph while it is being read. */
export interface Paragraph {
  line: string
  links: LineLinks
  /** The link that is open. */
  linked: { from: number; target: string } | undefined
  style: Style
  level: number | undefined
  listed: Listed | undefined
  hasPage: boolean
  run: { hidden: boolean | undefined; font: string } | undefined
  /** What stands beneath it: notes that it refers to, the numbers of a chart. */
  below: string[]
}

/** A paragraph that nothing is known of yet. */
export const paragraph = (): Paragraph => ({
  line: "",
  links: new LineLinks(),
  linked: undefined,
  style: {},
  level: undefined,
  listed: undefined,
  hasPage: false,
  run: undefined,
  below: [],
})

/** What follows in the paragraph leads to the target, if there is one. */
export function openLink(now: Paragraph, target: string | undefined): void {
  if (target) now.linked = { from: now.line.length, target }
}

/** The link that is open ends. */
export function closeLink(now: Paragraph): void {
  const { line, links, linked } = now
  if (linked) links.add(linked.from, line.length, linked.target)
  now.linked = undefined
}
