import { LANGUAGES, type Language } from "./languages.ts"

/** The language of the product's that a browser would rather read, by its header Accept-Language; English where it names none. */
export function acceptedLanguage(header: string | null | undefined): Language {
  const wanted = (header ?? "")
    .slice(0, 1000)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";")
      const weight = parameters.map((each) => each.trim()).find((each) => each.startsWith("q="))
      return { language: tag.slice(0, 2).toLowerCase(), weight: weight ? Number(weight.slice(2)) : 1 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  const found = wanted.find(({ language }) => LANGUAGES.some((each) => each === language))
  return (found?.language as Language | undefined) ?? "en"
}
