import { asksHow, leans } from "./answer-form.ts"
import type { Evidence } from "./evidence.ts"

/** A stretch of one passage: sentences [first, last]. */
export interface Stretch {
  first: Evidence
  last: Evidence
}

const ITEMS_AT_MOST = 12
const ROWS_AT_MOST = 10
/** An item that holds less of the question than this by itself was found by what stands above it. */
const OF_THE_LIST = 0.2
/** Characters of prose in one stretch; a list or code may need more. */
const PROSE = 450
const HELD = 0.75
const DEFINES =
  /^(?:what(?:['’]s| is| are| does| do)|explain|define|describe|tell me about|qué (?:es|son)|was (?:ist|sind|bedeutet)|qu['’]est|c['’]est quoi|(?:che )?cos['’]è|che cosa|o que (?:é|são))(?!\p{L})/iu
/** Says yes or no and nothing more. */
const BARE = /^(?:yes|no|sí|si|ja|nein|oui|non|sì|sim|não)[,.!]?$/iu

/** What of its passage is quoted around the best sentence, so that it can be understood and is whole. */
export function stretchOf(question: string, evidence: readonly Evidence[], best: Evidence): Stretch {
  const siblings = evidence.filter(({ passage }) => passage === best.passage)
  if (best.isPair) return whole(siblings, best)
  if (best.row) return rowsAround(siblings, best)
  const walk = walker(siblings, { first: startOf(question, siblings, best), last: best })
  const how = asksHow(question)
  // The question names the list, not one of its items: all of it answers.
  const isWhole = isItem(best) && best.ownShare < OF_THE_LIST
  if (isWhole) while (walk.before && isItem(walk.before)) walk.back()
  if (isWhole || (isItem(best) && how)) walk.on(isItem, ITEMS_AT_MOST)
  if (isItem(walk.first) && isWhole && walk.before && opens(walk.before)) walk.back()
  if (best.code && walk.before && !walk.before.leads && !walk.before.row) walk.back()
  if (BARE.test(walk.last.text)) walk.on(isProse, 1)
  // What stands beside it in the same paragraph and says what is still asked.
  const isBeside = (next: Evidence) => isProse(next) && next.block === walk.last.block
  walk.on((next) => isBeside(next) && adds(next, walk.sentences()), 2)
  if (asksForAll(question, best) && isProse(best)) walk.on(isProse, 2)
  if (opens(walk.last))
    walk.on((next) => isItem(next) || next.row !== undefined || opens(walk.last), ITEMS_AT_MOST)
  if ((how || opens(walk.last)) && walk.after?.code) walk.on(({ code }) => code !== undefined, 1)
  return { first: walk.first, last: walk.last }
}

/** A question that is answered by a section whose heading names all its subjects begins with the section. */
function startOf(question: string, siblings: readonly Evidence[], best: Evidence): Evidence {
  let first = best
  const before = () => siblings[first.position - 1]
  if (asksForAll(question, best) && isProse(best)) {
    for (let prior = before(); prior && isProse(prior); prior = before()) first = prior
    if (best.position - first.position <= 2) return first
    first = best
  }
  for (let prior = before(); prior && !prior.leads && !prior.row && leans(first, prior); prior = before())
    first = prior
  return first
}

/** Whether a question is one for a whole section: how something is done, or what it is. */
const asksForAll = (question: string, best: Evidence): boolean =>
  (asksHow(question) || (DEFINES.test(question) && !best.kinds.length)) && isBelowItsName(best)

/** Whether the innermost heading above it names everything that is asked about. */
function isBelowItsName({ above, match, subjects, verbs }: Evidence): boolean {
  const named = match(above.at(-1) ?? "")
  const isName = subjects.map((is, t) => is && !verbs[t])
  return isName.some(Boolean) && isName.every((is, t) => !is || (named[t] ?? 0) >= HELD)
}

/** A question's answer: all that stands below it, up to the next question or heading. */
function whole(siblings: readonly Evidence[], best: Evidence): Stretch {
  const walk = walker(siblings, { first: best, last: best }, Number.POSITIVE_INFINITY)
  walk.on(() => true, siblings.length)
  return { first: walk.first, last: walk.last }
}

/** One row; all rows of its table where the question names none of them, only their columns. */
function rowsAround(siblings: readonly Evidence[], best: Evidence): Stretch {
  const { row } = best
  if (namesRow(best)) return { first: best, last: best }
  const walk = walker(siblings, { first: best, last: best }, Number.POSITIVE_INFINITY)
  const isBeside = (one: Evidence) => one.row !== undefined && one.row.table === row?.table
  for (let n = 0; n < ROWS_AT_MOST && walk.before && isBeside(walk.before); n++) walk.back()
  walk.on(isBeside, ROWS_AT_MOST)
  return { first: walk.first, last: walk.last }
}

/** Whether a question says by a value which row it is about, rather than naming columns alone. */
export function namesRow({ row, match, subjects }: Evidence): boolean {
  const values = match(row?.fields.map(({ value }) => value).join("\n") ?? "")
  return values.some((each, t) => each >= HELD && subjects[t])
}

const isItem = ({ item, leads }: Evidence) => item !== undefined && !leads
const isProse = ({ item, row, code, leads }: Evidence) => item === undefined && !row && !code && !leads
const opens = ({ text }: Evidence) => /[:：]$/.test(text)

/** Whether a sentence holds a subject of the question that those chosen so far leave open, or goes on with what they say. */
function adds(next: Evidence, chosen: readonly Evidence[]): boolean {
  const isLeaning = leans(next, chosen.at(-1))
  const { own, subjects, kinds, fits } = next
  if (isLeaning && kinds.length && fits && chosen.every((each) => !each.fits)) return true
  return own.some(
    (held, t) =>
      held >= HELD && (isLeaning || (subjects[t] && chosen.every((each) => (each.own[t] ?? 0) < HELD))),
  )
}

/** Goes from a sentence to those beside it. A heading or question is never passed. */
function walker(siblings: readonly Evidence[], from: Stretch, most = PROSE) {
  let { first, last } = from
  const size = () =>
    siblings
      .slice(first.position, last.position + 1)
      .filter(isProse)
      .reduce((sum, { text }) => sum + text.length, 0)
  return {
    get first() {
      return first
    },
    get last() {
      return last
    },
    get before() {
      return siblings[first.position - 1]
    },
    get after() {
      return siblings[last.position + 1]
    },
    sentences: () => siblings.slice(first.position, last.position + 1),
    back() {
      first = siblings[first.position - 1] ?? first
    },
    on(accept: (next: Evidence) => boolean, times: number) {
      for (let n = 0; n < times; n++) {
        const next = siblings[last.position + 1]
        if (!next || next.leads || !accept(next)) return
        if (isProse(next) && size() + next.text.length > most) return
        last = next
      }
    },
  }
}
