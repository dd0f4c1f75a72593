import { FUNCTION_WORDS } from "./function-words.ts"
import { languageOf } from "./language.ts"
import type { Language } from "./schema.ts"
import { STEM } from "./stem.ts"
import { fold, words } from "./words.ts"

// Words of Japanese that name something are seldom written in hiragana alone.
const HIRAGANA = /^\p{Script=Hiragana}+$/u
const CHINESE = new Set(
  "的 了 吗 呢 吧 是 在 有 和 与 及 也 就 都 很 我 我们 你 你们 您 他 她 它 这 那 什么 怎么 请问".split(" "),
)
const NONE: readonly string[] = []
const REMEMBERED = 40_000

/**
 * Version of what the index keeps of texts, to be raised with every change to it: how words are cut, folded and stemmed,
 * which are left out, and what stands for them. What an earlier one made goes on serving until it is made again.
 */
export const ANALYSER = 1

/** Turns words of one language into the terms that index and question share. */
export interface Analyser {
  /** The terms of a text in reading order; grammar words are left out. */
  terms(text: string): string[]
  /** The terms of one word: none for a grammar word, two where the written accents change the stem. */
  termsOf(word: string): readonly string[]
  /** The same for a word that will hardly come again: nothing is remembered of it. */
  termsOfOnce(word: string): readonly string[]
}

const analysers = new Map<string, Analyser>()

/** The analyser of a language code; languages without rules compare whole words, folded. */
export function analyserFor(code: string): Analyser {
  const language = languageOf(code)
  const key = language ?? ""
  const known = analysers.get(key)
  if (known) return known
  const made = makeAnalyser(language)
  analysers.set(key, made)
  return made
}

function makeAnalyser(language: Language | undefined): Analyser {
  const stemOf = language && STEM[language]
  const grammar = language ? foldedToo(FUNCTION_WORDS[language]) : new Set<string>()
  let memory = new Map<string, readonly string[]>()

  function termsOf(word: string): readonly string[] {
    const known = memory.get(word)
    if (known) return known
    if (memory.size >= REMEMBERED) memory = new Map()
    const terms = compute(word.toLowerCase())
    memory.set(word, terms)
    return terms
  }
  function compute(word: string): readonly string[] {
    const plain = fold(word)
    if (!plain || grammar.has(word) || HIRAGANA.test(word) || CHINESE.has(word)) return NONE
    if (!stemOf || /\d/.test(plain)) return [plain]
    const stem = fold(stemOf(word))
    if (plain === word) return [stem]
    // People leave accents out when they type, and stemmers look at them.
    const typed = stemOf(plain)
    return typed === stem ? [stem] : [stem, typed]
  }
  return {
    termsOf,
    termsOfOnce: (word) => memory.get(word) ?? compute(word.toLowerCase()),
    terms: (text) => words(text).flatMap((word) => termsOf(word.text)),
  }
}

/** Grammar words as written and without accents, unless the bare form is a word of its own. */
function foldedToo(list: ReadonlySet<string>): Set<string> {
  const all = new Set(list)
  for (const word of list) if (word.length > 3) all.add(fold(word))
  return all
}
