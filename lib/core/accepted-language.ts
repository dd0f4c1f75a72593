import { LANGUAGES, type Language } from "./languages.ts"

/** The languages that a browser would rather read, by its header Accept-Language: two letters each, the dearest first. */
export const acceptedLanguages = (header: string | null | undefined): string[] =>
  (header ?? "")
    .slice(0, 1000)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";")
      const weight = parameters.map((each) => each.trim()).find((each) => each.startsWith("q="))
      return { language: languageOf(tag), weight: weight ? Number(weight.slice(2)) : 1 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language)

/** The one of them that the product speaks; English where it speaks none. */
export function acceptedLanguage(header: string | null | undefined): Language {
  const found = acceptedLanguages(header).find((language) => LANGUAGES.some((each) => each === language))
  return (found as Language | undefined) ?? "en"
}

/** The language of a tag such as "pt-BR", in two letters. */
export const languageOf = (tag: string): string => tag.trim().slice(0, 2).toLowerCase()
