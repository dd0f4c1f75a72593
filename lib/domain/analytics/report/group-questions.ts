import type { Asked } from "../rollup/part.ts"

/** Questions that share at least this part of their terms are one. */
const ALIKE = 0.6
const LOOKED_AT = 60

/** A question asked in one or several ways. */
export interface QuestionGroup {
  terms: string
  count: number
  /** Messages that ask it, the most usual way first. */
  messages: string[]
}

/**
 * Questions by how often they were asked. Those that share most of their terms are one group, named by the way in which it
 * is asked most.
 */
export function groupQuestions(asked: Record<string, Asked>, most: number): QuestionGroup[] {
  const rows = Object.entries(asked)
    .sort(([a, { n }], [b, { n: other }]) => other - n || (a < b ? -1 : 1))
    .slice(0, LOOKED_AT)
  const groups: (QuestionGroup & { own: ReadonlySet<string> })[] = []
  for (const [terms, { n, m }] of rows) {
    const own = new Set(terms.split(" "))
    const group = groups.find((other) => alike(own, other.own))
    if (!group) groups.push({ terms, own, count: n, messages: [m] })
    else {
      group.count += n
      group.messages.push(m)
    }
  }
  return groups
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ own: _, ...group }) => group)
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0
  for (const term of a) if (b.has(term)) shared++
  return shared / (a.size + b.size - shared) >= ALIKE
}
