import type { Language } from "#lib/core/languages.ts"

/** A text or a function that makes one, in another language than English: what is the same for all of them. */
export type Translated<Words> = Words extends string
  ? string
  : Words extends (...given: infer Given) => infer Text
    ? (...given: Given) => Translated<Text>
    : { readonly [Key in keyof Words]: Translated<Words[Key]> }

type Tree = { readonly [key: PropertyKey]: unknown }

/** What this process or page can say beside English, and what it says at the moment. */
export interface Spoken {
  words: Partial<Record<Language, Tree>>
  language(): Language
}

const KEY = Symbol.for("livery.words")
const holder = globalThis as { [KEY]?: Spoken }

/**
 * Sets what is spoken from here on: by the server for all its requests, by a page's script for the page. Where nobody does,
 * English is.
 */
export function speak(spoken: Spoken): void {
  holder[KEY] = spoken
}

/**
 * An area of words in the language that is spoken when a word is read. Any part of it can be kept for later; only a text
 * that is read while a module loads stays in English.
 */
export const inLanguage = <Words extends object>(area: string, english: Words): Words =>
  part(english as Tree, () => spokenWords()?.[area] as Tree | undefined) as Words

/** The language of what is being shown, for dates, numbers and lists. */
export const locale = (): Language => holder[KEY]?.language() ?? "en"

const spokenWords = (): Tree | undefined => holder[KEY]?.words[locale()]

function part(english: Tree, translated: () => Tree | undefined): Tree {
  const parts = new Map<PropertyKey, Tree>()
  return new Proxy(english, {
    get(_, key) {
      const original = english[key]
      if (!isPart(original)) return translated()?.[key] ?? original
      const known = parts.get(key) ?? part(original, () => translated()?.[key] as Tree | undefined)
      parts.set(key, known)
      return known
    },
  })
}

const isPart = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value)
