import { en, type Words } from "../words/en.ts"

const OTHERS = ["de", "es", "fr", "it", "pt"]

/** The panel's words in a language. English is there; another one is fetched, and English where that fails. */
export async function loadWords(locale: string): Promise<Words> {
  const language = locale.slice(0, 2)
  if (!OTHERS.includes(language)) return en
  const address = new URL(`./lang-${language}.js`, import.meta.url).href
  try {
    return ((await import(address)) as { words: Words }).words
  } catch {
    return en
  }
}
