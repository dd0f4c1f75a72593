import { locale } from "./in-language.ts"

/** The name of a language by its code, in the language that is spoken; a code that is none stays as it is. */
export function languageName(code: string): string {
  try {
    const name = new Intl.DisplayNames(locale(), { type: "language", fallback: "code" }).of(code) ?? code
    return name.charAt(0).toLocaleUpperCase(locale()) + name.slice(1)
  } catch {
    return code
  }
}
