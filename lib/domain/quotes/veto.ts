import { fold, isGeneric, type Language, words } from "../retrieval/retrieval.ts"
import { hasIdentifier, identifiersIn } from "./identifiers.ts"
import { isSame, matcher } from "./match.ts"
import type { Term } from "./question-words.ts"
import type { Reading } from "./reading.ts"
import type { Sentence } from "./sentences.ts"

/** Words that say which of several things only by their place or size: no names. */
const NO_NAMES = new Set(
  `default limit remove maximum minimum max min average current new old best cheap cheaper cheapest expensive exact total
  full main regular normal usual next last first second third own same different other small smallest large largest big
  biggest long longest short shortest high highest low lowest good nice single standard general common typical entire whole
  size number amount value setting option extra additional available possible allowed required special public private local right wrong real actual several many`.split(
    /\s+/,
  ),
)

/** A name and the kind of thing that it names one of: "Team" and "plan". */
interface Named {
  name: string
  kind: string
  /** Whether it is written as names are, not at the beginning of a sentence. */
  isName: boolean
}

/** What surrounds a sentence and says of what it speaks. */
export interface Scope {
  sentence: Sentence
  /** Names above it: source, headings, and the heading or question within the passage. */
  above: readonly string[]
  /** How well it holds each term, itself or above. */
  held: readonly number[]
  /** How well the values of its row hold each term. */
  values: readonly number[] | undefined
}

/**
 * Judges whether a sentence speaks of another thing than the question names: its name is in neither the sentence, its
 * row nor what stands above, while another of its kind is ("Team plan" asked, "Plus plan" found).
 */
export function vetoes(
  question: string,
  terms: readonly Term[],
  reading: Reading,
): (scope: Scope) => boolean {
  const { cut: passages, language, analyser } = reading
  const termOf = (word: string) => analyser.termsOf(word)[0]
  const namesOf = namesIn(reading)
  const headings = passages.flatMap(({ path, sentences }) => [
    ...path,
    ...sentences.filter(({ leads }) => leads).map(({ text }) => text),
  ])
  const keys = passages.flatMap(({ sentences }) => sentences.flatMap((sentence) => keyOf(sentence) ?? []))
  const named = [...headings, ...keys].flatMap(namesOf)
  const labels = new Set(
    [...headings, ...keys].flatMap((text) => words(text).map((word) => termOf(word.text))),
  )
  const alone = new Set(
    headings
      .map((text) => analyser.terms(text))
      .filter((each) => each.length === 1)
      .flat(),
  )
  const spoken = namesOf(question)
  // A word that says little elsewhere may be a name here: "tarifa empresa".
  const listed = listedKinds(passages, termOf)
  const isSpokenName = (form: string) =>
    spoken.some(
      ({ name, kind }) => name === form && named.some((each) => each.name === name && each.kind === kind),
    )
  const asked = terms.map(
    ({ forms: [form = ""], weight }) => (weight >= 1 && !NO_NAMES.has(form)) || isSpokenName(form),
  )
  const isName = terms.map(({ forms: [form = ""], exact }) => exact || isSpokenName(form))
  const capitals = new Set(capitalised(question, language).map(termOf))
  const inQuestion = new Set(terms.flatMap(({ forms }) => forms))
  const match = matcher(terms, reading)
  const texts = passages.flatMap(({ path, sentences }) => [...path, ...sentences.map(({ text }) => text)])
  const isNowhere = (name: string) => {
    const t = terms.findIndex(({ forms }) => forms[0] === name)
    return t >= 0 && texts.every((text) => !match(text)[t])
  }
  // "Gold ticket" asked, where a table has tickets of other names and nothing is called gold.
  const isUnlisted = spoken.some(
    ({ name, kind }) => listed.has(kind) && !isGeneric(name, language) && isNowhere(name),
  )
  const identifiers = identifiersIn(question)
  const isOfNamedRow = ({ row }: Sentence) =>
    row !== undefined && match(row.fields[0]?.value ?? "").some((held, t) => held && asked[t])

  return ({ sentence, above, held, values }) => {
    const said = [...above, sentence.text].join("\n")
    const plain = fold(said)
    if (identifiers.length && !identifiers.some((name) => hasIdentifier(plain, name))) return true
    // A name is there or not: no other word means the same.
    const isMissing = (t: number) => (isName[t] ? !isSame(held[t] ?? 0) : !held[t])
    const missing = terms.flatMap(({ forms }, t) => (asked[t] && isMissing(t) ? [forms[0] ?? ""] : []))
    if (!missing.length) return false
    if (isUnlisted && !isOfNamedRow(sentence)) return true
    const told = asked.flatMap((is, t) => (is && held[t] ? [t] : []))
    if (!told.length && terms.some(({ forms }, t) => held[t] && NO_NAMES.has(forms[0] ?? ""))) return true
    const { row } = sentence
    if (row && values && !values.some((each, t) => each >= 0.75 && (terms[t]?.weight ?? 0) > 0.1)) return true
    const key = keyOf(sentence)
    const label = row?.fields[0]?.label ?? ""
    const here = [...above, `${key ?? ""} ${label}`].flatMap(namesOf)
    const within = namesOf(sentence.text).filter(({ isName, name }) => isName || labels.has(name))
    const heading = above.at(-1) ?? ""
    const isOtherKey = key !== undefined && match(key).every((each) => !each)
    const [only, ...others] = analyser.terms(heading)
    const overhead = new Set(isOtherKey ? above.flatMap((text) => analyser.terms(text)) : [])
    return missing.some((name) => {
      // "Monthly pass" asked where passes have sections of their own, and this is none of them.
      // "Health check" asked, and the section is called "Health".
      const isHere = !others.length && spoken.some((each) => each.kind === name && each.name === only)
      if (!isHere && spoken.some(({ kind }) => kind === name) && named.some(({ kind }) => kind === name))
        return true
      if (capitals.has(name) && (row || labels.has(name))) return true
      const kindsOf = (things: readonly Named[]) =>
        things.filter((each) => each.name === name).map(({ kind }) => kind)
      const isOther = (kinds: readonly string[]) => (other: Named) =>
        !inQuestion.has(other.name) && kinds.includes(other.kind)
      if (here.some(isOther([...kindsOf(spoken), ...kindsOf(named)]))) return true
      if (within.some(isOther(kindsOf(spoken)))) return true
      // "Garden room" asked where rooms are listed, and this is another of them.
      if (kindsOf(spoken).some((kind) => overhead.has(kind))) return true
      // Sections that are named by one word each, such as "Basic", "Pro" and "Team".
      return alone.has(name) && analyser.terms(heading).length === 1 && match(heading).every((each) => !each)
    })
  }
}

/** What the rows of tables are of which several are there, by the name of their first column: "ticket". */
function listedKinds(
  passages: Reading["cut"],
  termOf: (word: string) => string | undefined,
): ReadonlySet<string> {
  const names = new Map<string, Set<string>>()
  for (const { sentences } of passages)
    for (const { row } of sentences) {
      const [key, ...others] = row?.fields ?? []
      const said = words(key?.label ?? "")
      const kind = said.length === 1 ? termOf(said[0]?.text ?? "") : undefined
      if (key && others.length && kind) names.set(kind, (names.get(kind) ?? new Set()).add(key.value))
    }
  return new Set([...names].flatMap(([kind, of]) => (of.size > 2 ? [kind] : [])))
}

/** The name of a row, or of an item such as "Archway Room: 12 people". */
const keyOf = ({ row, item, text }: Sentence): string | undefined =>
  row ? row.fields[0]?.value : item !== undefined ? KEY.exec(text)?.[1] : undefined
const KEY = /^([^:.!?]{2,40}):\s/

const known = new WeakMap<Reading, (text: string) => readonly Named[]>()

/** The things that a text of the passages names, read once whatever is asked of them. */
function namesIn(reading: Reading): (text: string) => readonly Named[] {
  const found = known.get(reading)
  if (found) return found
  const { analyser, language } = reading
  const read = new Map<string, readonly Named[]>()
  const namesOf = (text: string) => {
    const names = read.get(text) ?? namedThings(text, language, (word) => analyser.termsOf(word)[0])
    read.set(text, names)
    return names
  }
  known.set(reading, namesOf)
  return namesOf
}

/** The things of a text that a word names one of: words side by side, in the order of the language. */
function namedThings(
  text: string,
  language: Language,
  termOf: (word: string) => string | undefined,
): Named[] {
  const nameFirst = language === "en" || language === "de"
  const found: Named[] = []
  let before: { word: string; term: string; end: number; isFirst: boolean } | undefined
  let isFirst = true
  for (const { text: word, start, end } of words(text)) {
    const term = termOf(word)
    const gap = before && text.slice(before.end, start)
    if (term === undefined) {
      // "plan de equipo": the small word between them is passed over.
      isFirst = false
      if (nameFirst || !/^(?:d[eaio]|del|du|des|della?|l)$/i.test(word)) before = undefined
      continue
    }
    const isJoined =
      gap !== undefined && (nameFirst ? /^[ -]$/.test(gap) : gap.length <= 5 && !/[.,;:\n]/.test(gap))
    if (before && isJoined && !/^\d/.test(word)) {
      const [name, kind] = nameFirst ? [before.term, term] : [term, before.term]
      const first = nameFirst ? before.isFirst : false
      const isName = language !== "de" && !first && /^\p{Lu}/u.test(nameFirst ? before.word : word)
      if (!NO_NAMES.has(name) && !/^\d/.test(name)) found.push({ name, kind, isName })
    }
    before = { word, term, end, isFirst }
    isFirst = false
  }
  return found
}

/** Words within a question that are written as names are; in German every noun is. */
const capitalised = (question: string, language: Language): string[] =>
  language === "de"
    ? []
    : words(question)
        .slice(1)
        .map(({ text }) => text)
        .filter((text) => /^\p{Lu}/u.test(text) && !/^I$/.test(text))
