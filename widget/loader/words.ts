/** What the launcher is called, to open and to close. */
const WORDS: Record<string, [open: string, close: string]> = {
  en: ["Open chat", "Close chat"],
  de: ["Chat öffnen", "Chat schließen"],
  es: ["Abrir chat", "Cerrar chat"],
  fr: ["Ouvrir le chat", "Fermer le chat"],
  it: ["Apri la chat", "Chiudi la chat"],
  pt: ["Abrir chat", "Fechar chat"],
}

/** The launcher's names in a language, else in English. */
export const wordsOf = (locale: string) => WORDS[locale.slice(0, 2)] ?? (WORDS.en as (typeof WORDS)[string])
