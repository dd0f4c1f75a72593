import type { Language } from "../../core/languages.ts"

interface Words {
  subject: string
  lead: string
  you: string
  /** Of a person of the account who has no name. */
  person: string
  generated: string
  quoted: string
  asked: string
}

/** `{bot}` and `{brand}` are named in them. */
export const TRANSCRIPT_WORDS: Record<Language, Words> = {
  en: {
    subject: "Your conversation with {bot}",
    lead: "This is what was said in your conversation with {bot}.",
    you: "You",
    person: "Team",
    generated: "written by an AI",
    quoted: "quoted",
    asked: "Somebody asked {brand} to send this to your address. Was it not you? Then you can ignore it.",
  },
  es: {
    subject: "Tu conversación con {bot}",
    lead: "Esto es lo que se dijo en tu conversación con {bot}.",
    you: "Tú",
    person: "Equipo",
    generated: "escrito por una IA",
    quoted: "citado",
    asked:
      "Alguien pidió a {brand} que enviara esto a tu dirección. ¿No fuiste tú? Entonces puedes ignorarlo.",
  },
  fr: {
    subject: "Votre conversation avec {bot}",
    lead: "Voici ce qui a été dit dans votre conversation avec {bot}.",
    you: "Vous",
    person: "Équipe",
    generated: "rédigé par une IA",
    quoted: "cité",
    asked:
      "Quelqu’un a demandé à {brand} d’envoyer ceci à votre adresse. Ce n’était pas vous ? Ignorez ce message.",
  },
  de: {
    subject: "Ihr Gespräch mit {bot}",
    lead: "Das wurde in Ihrem Gespräch mit {bot} geschrieben.",
    you: "Sie",
    person: "Team",
    generated: "von einer KI verfasst",
    quoted: "zitiert",
    asked:
      "Jemand hat {brand} gebeten, dies an Ihre Adresse zu senden. Waren Sie es nicht? Dann ignorieren Sie es.",
  },
  it: {
    subject: "La tua conversazione con {bot}",
    lead: "Ecco che cosa è stato detto nella tua conversazione con {bot}.",
    you: "Tu",
    person: "Team",
    generated: "scritto da un’IA",
    quoted: "citato",
    asked: "Qualcuno ha chiesto a {brand} di inviare questo al tuo indirizzo. Non eri tu? Puoi ignorarlo.",
  },
  pt: {
    subject: "A sua conversa com {bot}",
    lead: "Isto é o que foi dito na sua conversa com {bot}.",
    you: "Você",
    person: "Equipa",
    generated: "escrito por uma IA",
    quoted: "citado",
    asked: "Alguém pediu a {brand} que enviasse isto para o seu endereço. Não foi você? Então pode ignorar.",
  },
}
