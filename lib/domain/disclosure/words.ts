import type { Language } from "../../core/languages.ts"

/** What a visitor reads before the first message, where nobody has worded it otherwise. */
interface Words {
  /** That one talks to an AI. */
  disclosure: string
  /** What one agrees to where consent is asked for; `{operator}` is who runs the bot. */
  consent: string
}

/** The product's own words, in each language that visitors can choose. */
export const WORDS: Record<Language, Words> = {
  en: {
    disclosure: "You are chatting with an AI assistant, not with a person.",
    consent:
      "I agree that {operator} stores and processes what I write here in order to answer me. I can download or delete it at any time.",
  },
  es: {
    disclosure: "Estás conversando con un asistente de IA, no con una persona.",
    consent:
      "Acepto que {operator} guarde y trate lo que escribo aquí para responderme. Puedo descargarlo o borrarlo en cualquier momento.",
  },
  fr: {
    disclosure: "Vous échangez avec un assistant IA, et non avec une personne.",
    consent:
      "J’accepte que {operator} conserve et traite ce que j’écris ici afin de me répondre. Je peux le télécharger ou le supprimer à tout moment.",
  },
  de: {
    disclosure: "Sie schreiben mit einem KI-Assistenten, nicht mit einem Menschen.",
    consent:
      "Ich bin einverstanden, dass {operator} speichert und verarbeitet, was ich hier schreibe, um mir zu antworten. Ich kann es jederzeit herunterladen oder löschen.",
  },
  it: {
    disclosure: "Stai scrivendo a un assistente IA, non a una persona.",
    consent:
      "Acconsento che {operator} conservi e tratti ciò che scrivo qui per rispondermi. Posso scaricarlo o cancellarlo in qualsiasi momento.",
  },
  pt: {
    disclosure: "Esta conversa é com um assistente de IA, não com uma pessoa.",
    consent:
      "Concordo que {operator} guarde e trate o que escrevo aqui para me responder. Posso descarregar ou apagar tudo a qualquer momento.",
  },
}
