import type { Evidence } from "./evidence.ts"

const SENTENCES_AT_MOST = 3
const ITEMS_AT_MOST = 8
/** An item that holds less of the question than this by itself was found by what stands above it. */
const OF_THE_LIST = 0.2
/** A further sentence must come this close to the best, and add something that was asked. */
const CLOSE = 0.72
// What cannot be understood without the sentence before.
const LEANS =
  /^(?:it|they|this|these|those|that|he|she|there|in this case|then|also|however|esto|esta|este|estos|estas|eso|ello|además|también|cela|ceci|ce|cette|ces|il|elle|ils|elles|de plus|cependant|das|dies|diese[rsnm]?|er|sie|es|dort|dann|außerdem|jedoch|questo|questa|questi|queste|ciò|esso|essa|inoltre|isto|isso|este|esse|ele|ela|eles|elas|além disso)\b/i
const HOW =
  /\bhow (?:do|can|to|should|would)\b|\bsteps?\b|cómo|\bcomment\b|\bwie (?:kann|kön|mach|funk|geh)|\bcome (?:si|posso|fa)|\bcomo (?:posso|faço|se)/iu

/** A stretch of one passage: sentences [first, last]. */
interface Stretch {
  first: Evidence
  last: Evidence
}

/**
 * Picks the sentences that answer: the best, what it leans on, the list that it opens, and others that add what it
 * leaves open. Returns their literal text with the number of the passage behind each stretch.
 */
export function composeAnswer(question: string, evidence: readonly Evidence[], best: Evidence): string {
  const chosen = [stretchOf(question, evidence, best)]
  const covered = coveredBy(evidence, chosen)
  const others = evidence
    .filter((each) => !each.leads && each.score >= best.score * CLOSE)
    .sort((a, b) => b.score - a.score)
  for (const each of others) {
    if (chosen.length >= SENTENCES_AT_MOST) break
    if (chosen.some((stretch) => contains(stretch, each))) continue
    const adds = each.held.some((held, t) => held >= 0.75 && (covered[t] ?? 0) < 0.75)
    if (!adds) continue
    chosen.push({ first: each, last: each })
    each.held.forEach((held, t) => {
      covered[t] = Math.max(covered[t] ?? 0, held)
    })
  }
  return chosen.map(written).join(" ").trim()
}

/** The literal text of a stretch with the number of its passage. A row comes with the header of its table. */
function written({ first, last }: Stretch): string {
  const { text, index } = first.passage
  const words = text.slice(first.start, last.end)
  const { header } = first
  return header
    ? `\n\n${text.slice(header.start, header.end)}\n${words}\n\n[${index}]`
    : `${words} [${index}]`
}

function stretchOf(question: string, evidence: readonly Evidence[], best: Evidence): Stretch {
  const siblings = evidence.filter(({ passage }) => passage === best.passage)
  const before = siblings[best.position - 1]
  const leans = LEANS.test(best.text) && before && !before.leads
  let first = leans ? before : best
  let last = best
  const following = (accept: (next: Evidence) => boolean, most: number) => {
    for (let n = 0; n < most; n++) {
      const next = siblings[last.position + 1]
      if (!next || next.leads || !accept(next)) return
      last = next
    }
  }
  const how = HOW.test(question)
  // The question names the list, not one of its items: all of it answers.
  const whole = best.item && best.ownShare < OF_THE_LIST
  if (whole) {
    while (siblings[first.position - 1]?.item) first = siblings[first.position - 1] as Evidence
    following(({ item }) => item, ITEMS_AT_MOST)
  } else if (best.item && how) following(({ item }) => item, ITEMS_AT_MOST)
  else if (!best.header && !best.text.endsWith(":") && (how || best.text.length < 40))
    following(({ item }) => !item, 1)
  if (last.text.endsWith(":")) following(({ item }) => item || last.text.endsWith(":"), ITEMS_AT_MOST)
  return { first, last }
}

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
