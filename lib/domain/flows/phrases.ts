import type { Language } from "../../core/languages.ts"
import type { InputKind } from "./schema.ts"

/** What a bot says to an answer that it cannot read, where its flow has no words for that. */
export const RETRY: Record<Language, Record<InputKind, string>> = {
  en: {
    text: "Please type your answer.",
    number: "Please send a number, for example 12.",
    email: "That does not look like an e-mail address. Please send one such as name@example.com.",
    phone: "That does not look like a phone number. Please send it with its country code.",
    date: "Please send a date, for example 31.12.2026.",
  },
  es: {
    text: "Escriba su respuesta, por favor.",
    number: "Envíe un número, por favor; por ejemplo, 12.",
    email: "Eso no parece una dirección de correo. Envíe una como nombre@example.com, por favor.",
    phone: "Eso no parece un número de teléfono. Envíelo con el prefijo del país, por favor.",
    date: "Envíe una fecha, por favor; por ejemplo, 31.12.2026.",
  },
  fr: {
    text: "Veuillez écrire votre réponse.",
    number: "Veuillez envoyer un nombre, par exemple 12.",
    email: "Cela ne ressemble pas à une adresse e-mail. Envoyez-en une comme nom@example.com.",
    phone: "Cela ne ressemble pas à un numéro de téléphone. Envoyez-le avec l'indicatif du pays.",
    date: "Veuillez envoyer une date, par exemple 31.12.2026.",
  },
  de: {
    text: "Bitte schreiben Sie Ihre Antwort.",
    number: "Bitte senden Sie eine Zahl, zum Beispiel 12.",
    email: "Das sieht nicht nach einer E-Mail-Adresse aus. Bitte senden Sie eine wie name@example.com.",
    phone: "Das sieht nicht nach einer Telefonnummer aus. Bitte senden Sie sie mit der Landesvorwahl.",
    date: "Bitte senden Sie ein Datum, zum Beispiel 31.12.2026.",
  },
  it: {
    text: "Scriva la sua risposta, per favore.",
    number: "Invii un numero, per favore, per esempio 12.",
    email: "Non sembra un indirizzo e-mail. Ne invii uno come nome@example.com, per favore.",
    phone: "Non sembra un numero di telefono. Lo invii con il prefisso del paese, per favore.",
    date: "Invii una data, per favore, per esempio 31.12.2026.",
  },
  pt: {
    text: "Escreva a sua resposta, por favor.",
    number: "Envie um número, por favor, por exemplo 12.",
    email: "Isso não parece um endereço de e-mail. Envie um como nome@example.com, por favor.",
    phone: "Isso não parece um número de telefone. Envie-o com o indicativo do país, por favor.",
    date: "Envie uma data, por favor, por exemplo 31.12.2026.",
  },
}

/** What a bot says where a question is awaited and its flow has no words for that. */
export const ASK: Record<Language, string> = {
  en: "What would you like to know?",
  es: "¿Qué le gustaría saber?",
  fr: "Que souhaitez-vous savoir ?",
  de: "Was möchten Sie wissen?",
  it: "Che cosa desidera sapere?",
  pt: "O que gostaria de saber?",
}
