import type { Evidence } from "./evidence.ts"
import { namesRow, type Stretch, stretchOf } from "./stretch.ts"
import { writeRow } from "./write-row.ts"
import { writeStretch } from "./write-stretch.ts"

/** A further sentence must come this close to the best, and add something that was asked. */
const CLOSE = 0.72
const STRETCHES_AT_MOST = 2
const HELD = 0.75

/**
 * Picks the sentences that answer: the best, what it leans on, the list or code that it opens, and another that adds a
 * subject of the question which the best leaves open. Returns them as they are shown, each stretch with the number of
 * the passage behind it.
 */
export function composeAnswer(question: string, evidence: readonly Evidence[], best: Evidence): string {
  if (best.row && !namesRow(best)) {
    const rows = rowsLike(best, evidence)
    if (rows.length > 1)
      return rows
        .map(({ passage, ...row }) => `- ${writeRow({ passage, ...row })} [${passage.index}]`)
        .join("\n")
  }
  const chosen = [stretchOf(question, evidence, best)]
  const covered = coveredBy(evidence, chosen)
  const others = best.isPair
    ? []
    : evidence
        .filter((each) => !each.leads && each.score >= best.score * CLOSE)
        .sort((a, b) => b.score - a.score)
  for (const each of others) {
    if (chosen.length >= STRETCHES_AT_MOST) break
    // Passages of long sections overlap.
    if (chosen.some((stretch) => contains(stretch, each) || stretch.first.text === each.text)) continue
    const adds = each.subjects.some((is, t) => is && (each.own[t] ?? 0) >= HELD && (covered[t] ?? 0) < HELD)
    if (adds) chosen.push(stretchOf(question, evidence, each))
  }
  const written = chosen.map((stretch) => writeStretch(stretch, evidence))
  return written
    .map(({ text, isBlock, index }, i) => {
      const next = written[i + 1]
      // Neighbours of one passage share its number.
      if (next?.index === index && !isBlock && !next.isBlock) return `${text} `
      const mark = isBlock === "code" ? `\n\n[${index}]` : ` [${index}]`
      return `${text}${mark}${next ? (isBlock || next.isBlock ? "\n\n" : " ") : ""}`
    })
    .join("")
    .trim()
}

const ROWS_AT_MOST = 10

/** The records of one sheet, each a passage of its own, where all of them are asked for. */
const rowsLike = (best: Evidence, evidence: readonly Evidence[]): Evidence[] =>
  best.row?.table === undefined
    ? evidence
        .filter(
          ({ row }) => row && row.table === undefined && row.fields[0]?.label === best.row?.fields[0]?.label,
        )
        .slice(0, ROWS_AT_MOST)
    : []

const contains = ({ first, last }: Stretch, { passage, position }: Evidence) =>
  passage === first.passage && position >= first.position && position <= last.position

function coveredBy(evidence: readonly Evidence[], chosen: readonly Stretch[]): number[] {
  const covered: number[] = []
  for (const each of evidence) {
    if (!chosen.some((stretch) => contains(stretch, each))) continue
    each.held.forEach((held, t) => {
      covered[t] = Math.max(covered[t] ?? 0, held)
    })
  }
  return covered
}
