import type { Question, QuestionSet } from "./schema.ts"

/** What a visitor sees of an answer. */
export interface Shown {
  text: string
  citations: number
}

/** Whether an answer gives nothing from the documents. */
export const isRefusal = ({ text, citations }: Shown): boolean => citations === 0 && !/\[\d+\]/.test(text)

/** Whether an answer says what was asked, and nothing that is wrong. A wish for a person need not cite a source. */
export function isRight(question: Question, shown: Shown): boolean {
  if (question.kind === "unanswerable") return isRefusal(shown)
  if (question.kind !== "person" && isRefusal(shown)) return false
  const text = plain(shown.text.replace(/\[\d+\]/g, " "))
  const holds = (part: string) => contains(text, plain(part))
  return question.right.some((all) => all.every(holds)) && !question.wrong.some(holds)
}

/** Characters of an answer that are read at a glance. */
const LONGEST = 500
/** Marks of Markdown and HTML that are meant for a program: pipes, headings, emphasis, links, rules, tags. */
const MARKS = [
  /\|/,
  /^ {0,3}#{1,6} /m,
  /\*\*|~~/,
  /(?:^|\s)__\S/,
  /\]\(/,
  /^ {0,3}(?:-{3,}|={3,}|\*{3,}) *$/m,
  /<\/?[a-z][^<>]*>/i,
]

/** What can keep an answer from being put before a visitor as it is. */
export const FLAWS = ["too long", "marks", "banner text", "numbers out of order"] as const
export type Flaw = (typeof FLAWS)[number]

/** What is wrong with the look of an answer. Code is shown as code and may hold what it likes. */
export function flawsOf({ text }: Shown, { banners }: Pick<QuestionSet, "banners">): Flaw[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "")
  const said = plain(text)
  const found: Record<Flaw, boolean> = {
    "too long": text.length > LONGEST,
    marks: MARKS.some((mark) => mark.test(prose)),
    "banner text": banners.some((banner) => said.includes(plain(banner))),
    "numbers out of order": !isNumberedInOrder(prose),
  }
  return FLAWS.filter((flaw) => found[flaw])
}

/** Whether sources are numbered 1, 2, 3 as they appear. */
function isNumberedInOrder(text: string): boolean {
  const numbers = [...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number))
  return [...new Set(numbers)].every((number, n) => number === n + 1)
}

/** The words of a text without the marks of Markdown, as letters, spaces and quotes are compared. */
export const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[*`|_]/g, " ")
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase()

/**
 * Whether a text holds another one, where a number is not part of another: "5" does not stand in "15" or "5.50", but does
 * in "5.00", and "1.90" does in a row like "1.90,2".
 */
export function contains(text: string, part: string): boolean {
  const goesOn = /[.,]\d+$/.test(part) ? /^\d/ : /^(?:\d|[.,](?!00(?!\d))\d)/
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const startsInNumber = /^\d/.test(part) && /\d[.,]?$/.test(text.slice(Math.max(0, at - 2), at))
    const endsInNumber = /\d$/.test(part) && goesOn.test(text.slice(at + part.length, at + part.length + 4))
    if (!startsInNumber && !endsInNumber) return true
  }
  return false
}
