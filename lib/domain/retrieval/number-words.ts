import type { Language } from "./schema.ts"
import { fold } from "./words.ts"

/** Small numbers as each language writes them out, from one; folded. "One" itself is an article in most. */
const WRITTEN: Record<Language, string> = {
  en: "- two three four five six seven eight nine ten eleven twelve",
  es: "- dos tres cuatro cinco seis siete ocho nueve diez once doce",
  fr: "- deux trois quatre cinq six sept huit neuf dix onze douze",
  de: "- zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
  it: "- due tre quattro cinque sei sette otto nove dieci undici dodici",
  pt: "- dois tres quatro cinco seis sete oito nove dez onze doze",
}

const figuresOf = (language: Language) =>
  new Map(WRITTEN[language].split(" ").flatMap((word, i) => (word === "-" ? [] : [[word, i + 1] as const])))

const FIGURES: Record<Language, ReadonlyMap<string, number>> = {
  en: figuresOf("en"),
  es: figuresOf("es"),
  fr: figuresOf("fr"),
  de: figuresOf("de"),
  it: figuresOf("it"),
  pt: figuresOf("pt"),
}

/** The other ways to write a small number in texts of `written`: "three" for "3", "3" for "drei"; none for other words. */
export function sameNumber(word: string, { from, written }: { from: Language; written: Language }): string[] {
  const figure = /^\d{1,2}$/.test(word) ? Number(word) : FIGURES[from].get(fold(word))
  if (!figure) return []
  const spelled = [...FIGURES[written]].find(([, value]) => value === figure)?.[0]
  return [String(figure), ...(spelled ? [spelled] : [])].filter((each) => each !== fold(word))
}
