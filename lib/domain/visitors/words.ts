import type { Language } from "../../core/languages.ts"

interface Words {
  /** In place of an error where a limit is reached. */
  limit: string
}

/** What a visitor reads where the account has no words of its own, in the languages of bots. */
export const WORDS: Record<Language, Words> = {
  en: {
    limit: "I can't answer any more questions at the moment. Leave us a message and we will get back to you.",
  },
  es: {
    limit: "Ahora mismo no puedo responder más preguntas. Déjanos un mensaje y te contestaremos.",
  },
  fr: {
    limit: "Je ne peux plus répondre pour le moment. Laissez-nous un message et nous vous recontacterons.",
  },
  de: {
    limit:
      "Ich kann gerade keine weiteren Fragen beantworten. Hinterlassen Sie uns eine Nachricht, wir melden uns.",
  },
  it: {
    limit: "Al momento non posso rispondere ad altre domande. Lasciaci un messaggio e ti ricontatteremo.",
  },
  pt: {
    limit:
      "De momento não consigo responder a mais perguntas. Deixe-nos uma mensagem e entraremos em contacto.",
  },
}
