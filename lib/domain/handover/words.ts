import type { Language } from "../../core/languages.ts"

interface Words {
  thanks: string
  /** That somebody will answer, where somebody is there. */
  soon: string
  /** The same where nobody is; `{when}` is when somebody is again. */
  away: string
  /** Where that is not known. */
  later: string
  /** That the bot has asked for a person. */
  asked: string
}

/** What a visitor reads of people where the account has no words of its own, in the languages of bots. */
export const WORDS: Record<Language, Words> = {
  en: {
    thanks: "Thank you.",
    soon: "Somebody from our team will get back to you as soon as possible.",
    away: "Nobody from our team is here at the moment. We are back on {when}.",
    later: "Nobody from our team is here at the moment. We will get back to you.",
    asked: "I have asked our team for a person to help you here.",
  },
  es: {
    thanks: "Gracias.",
    soon: "Alguien de nuestro equipo te responderá lo antes posible.",
    away: "Ahora mismo no hay nadie de nuestro equipo. Volvemos el {when}.",
    later: "Ahora mismo no hay nadie de nuestro equipo. Te responderemos más adelante.",
    asked: "He pedido a nuestro equipo que una persona te ayude aquí.",
  },
  fr: {
    thanks: "Merci.",
    soon: "Un membre de notre équipe vous répondra dès que possible.",
    away: "Personne de notre équipe n’est là pour le moment. Nous serons de retour le {when}.",
    later: "Personne de notre équipe n’est là pour le moment. Nous vous répondrons plus tard.",
    asked: "J’ai demandé à notre équipe qu’une personne vous aide ici.",
  },
  de: {
    thanks: "Danke.",
    soon: "Jemand aus unserem Team meldet sich so bald wie möglich bei Ihnen.",
    away: "Gerade ist niemand aus unserem Team da. Wir sind wieder da: {when}.",
    later: "Gerade ist niemand aus unserem Team da. Wir melden uns bei Ihnen.",
    asked: "Ich habe unser Team gebeten, dass Ihnen hier ein Mensch weiterhilft.",
  },
  it: {
    thanks: "Grazie.",
    soon: "Una persona del nostro team ti risponderà il prima possibile.",
    away: "Al momento non c’è nessuno del nostro team. Torniamo {when}.",
    later: "Al momento non c’è nessuno del nostro team. Ti risponderemo più tardi.",
    asked: "Ho chiesto al nostro team che una persona ti aiuti qui.",
  },
  pt: {
    thanks: "Obrigado.",
    soon: "Alguém da nossa equipa responderá assim que possível.",
    away: "De momento não está ninguém da nossa equipa. Voltamos: {when}.",
    later: "De momento não está ninguém da nossa equipa. Responderemos mais tarde.",
    asked: "Pedi à nossa equipa que uma pessoa ajude aqui.",
  },
}
