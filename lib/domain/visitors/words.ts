import type { Language } from "../../core/languages.ts"

interface Words {
  /** In place of an error where a limit is reached. */
  limit: string
  /** To a visitor who asked for a person. */
  person: string
}

/** What a visitor reads where the account has no words of its own, in the languages of bots. */
export const WORDS: Record<Language, Words> = {
  en: {
    limit: "I can't answer any more questions at the moment. Leave us a message and we will get back to you.",
    person: "Thank you. Somebody from our team will get back to you as soon as possible.",
  },
  es: {
    limit: "Ahora mismo no puedo responder más preguntas. Déjanos un mensaje y te contestaremos.",
    person: "Gracias. Alguien de nuestro equipo te responderá lo antes posible.",
  },
  fr: {
    limit: "Je ne peux plus répondre pour le moment. Laissez-nous un message et nous vous recontacterons.",
    person: "Merci. Un membre de notre équipe vous répondra dès que possible.",
  },
  de: {
    limit:
      "Ich kann gerade keine weiteren Fragen beantworten. Hinterlassen Sie uns eine Nachricht, wir melden uns.",
    person: "Danke. Jemand aus unserem Team meldet sich so bald wie möglich bei Ihnen.",
  },
  it: {
    limit: "Al momento non posso rispondere ad altre domande. Lasciaci un messaggio e ti ricontatteremo.",
    person: "Grazie. Una persona del nostro team ti risponderà il prima possibile.",
  },
  pt: {
    limit:
      "De momento não consigo responder a mais perguntas. Deixe-nos uma mensagem e entraremos em contacto.",
    person: "Obrigado. Alguém da nossa equipa responderá assim que possível.",
  },
}
