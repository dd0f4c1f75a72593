import { LANGUAGES, type Language } from "../../core/languages.ts"

/** What a person is told of: a visitor wants somebody, a conversation is theirs, a visitor has written to them. */
type Kind = "asked" | "assigned" | "reply"

interface Words {
  /** A visitor of whom nothing is known. */
  somebody: string
  /** The whole of it in one line, by who it is. */
  headline: Record<Kind, (visitor: string) => string>
  /** The subject of a mail, by whose visitor it is. */
  subject: Record<Kind, (account: string) => string>
  /** The first paragraph of a mail. */
  lead: Record<Kind, (visitor: string, account: string) => string>
  open: string
  why: (brand: string) => string
}

const WORDS: Record<Language, Words> = {
  en: {
    somebody: "A visitor",
    headline: {
      asked: (visitor) => `${visitor} wants a person`,
      assigned: (visitor) => `${visitor} is assigned to you`,
      reply: (visitor) => `${visitor} has written to you`,
    },
    subject: {
      asked: (account) => `A visitor of ${account} wants a person`,
      assigned: (account) => `A conversation of ${account} is yours`,
      reply: (account) => `A visitor of ${account} has written to you`,
    },
    lead: {
      asked: (visitor, account) =>
        `${visitor} of ${account} wants to talk with a person, and nobody answers yet.`,
      assigned: (visitor, account) => `The conversation with ${visitor} of ${account} was given to you.`,
      reply: (visitor, account) => `${visitor} of ${account} waits for your answer.`,
    },
    open: "Open the conversation",
    why: (brand) =>
      `You chose to be told by mail. Change that at ${brand} under Your account, Notifications.`,
  },
  es: {
    somebody: "Un visitante",
    headline: {
      asked: (visitor) => `${visitor} pide una persona`,
      assigned: (visitor) => `Se te ha asignado: ${visitor}`,
      reply: (visitor) => `${visitor} te ha escrito`,
    },
    subject: {
      asked: (account) => `Un visitante de ${account} pide una persona`,
      assigned: (account) => `Una conversación de ${account} es tuya`,
      reply: (account) => `Un visitante de ${account} te ha escrito`,
    },
    lead: {
      asked: (visitor, account) =>
        `${visitor} (${account}) quiere hablar con una persona y nadie responde todavía.`,
      assigned: (visitor, account) => `Se te ha dado la conversación con ${visitor} (${account}).`,
      reply: (visitor, account) => `${visitor} (${account}) espera tu respuesta.`,
    },
    open: "Abrir la conversación",
    why: (brand) =>
      `Elegiste que se te avisara por correo. Puedes cambiarlo en ${brand}, en Tu cuenta, Notificaciones.`,
  },
  fr: {
    somebody: "Un visiteur",
    headline: {
      asked: (visitor) => `${visitor} demande une personne`,
      assigned: (visitor) => `Vous est attribué : ${visitor}`,
      reply: (visitor) => `${visitor} vous a écrit`,
    },
    subject: {
      asked: (account) => `Un visiteur de ${account} demande une personne`,
      assigned: (account) => `Une conversation de ${account} est à vous`,
      reply: (account) => `Un visiteur de ${account} vous a écrit`,
    },
    lead: {
      asked: (visitor, account) =>
        `${visitor} (${account}) veut parler à une personne, et personne ne répond encore.`,
      assigned: (visitor, account) => `La conversation avec ${visitor} (${account}) vous a été confiée.`,
      reply: (visitor, account) => `${visitor} (${account}) attend votre réponse.`,
    },
    open: "Ouvrir la conversation",
    why: (brand) =>
      `Vous avez choisi d’être averti par e-mail. Cela se change sur ${brand}, dans Votre compte, Notifications.`,
  },
  de: {
    somebody: "Ein Besucher",
    headline: {
      asked: (visitor) => `${visitor} möchte einen Menschen`,
      assigned: (visitor) => `Ihnen zugewiesen: ${visitor}`,
      reply: (visitor) => `${visitor} hat Ihnen geschrieben`,
    },
    subject: {
      asked: (account) => `Ein Besucher von ${account} möchte einen Menschen`,
      assigned: (account) => `Eine Unterhaltung von ${account} gehört Ihnen`,
      reply: (account) => `Ein Besucher von ${account} hat Ihnen geschrieben`,
    },
    lead: {
      asked: (visitor, account) =>
        `${visitor} (${account}) möchte mit einem Menschen sprechen, und noch antwortet niemand.`,
      assigned: (visitor, account) => `Die Unterhaltung mit ${visitor} (${account}) wurde Ihnen gegeben.`,
      reply: (visitor, account) => `${visitor} (${account}) wartet auf Ihre Antwort.`,
    },
    open: "Unterhaltung öffnen",
    why: (brand) =>
      `Sie haben gewählt, es per E-Mail zu erfahren. Ändern können Sie das bei ${brand} unter Ihr Konto, Benachrichtigungen.`,
  },
  it: {
    somebody: "Un visitatore",
    headline: {
      asked: (visitor) => `${visitor} chiede una persona`,
      assigned: (visitor) => `Assegnata a te: ${visitor}`,
      reply: (visitor) => `${visitor} ti ha scritto`,
    },
    subject: {
      asked: (account) => `Un visitatore di ${account} chiede una persona`,
      assigned: (account) => `Una conversazione di ${account} è tua`,
      reply: (account) => `Un visitatore di ${account} ti ha scritto`,
    },
    lead: {
      asked: (visitor, account) =>
        `${visitor} (${account}) vuole parlare con una persona e nessuno risponde ancora.`,
      assigned: (visitor, account) => `La conversazione con ${visitor} (${account}) è stata affidata a te.`,
      reply: (visitor, account) => `${visitor} (${account}) aspetta la tua risposta.`,
    },
    open: "Apri la conversazione",
    why: (brand) =>
      `Hai scelto di ricevere avvisi per e-mail. Puoi cambiarlo su ${brand}, nel tuo account, Notifiche.`,
  },
  pt: {
    somebody: "Um visitante",
    headline: {
      asked: (visitor) => `${visitor} pede uma pessoa`,
      assigned: (visitor) => `Atribuída a você: ${visitor}`,
      reply: (visitor) => `${visitor} escreveu para você`,
    },
    subject: {
      asked: (account) => `Um visitante de ${account} pede uma pessoa`,
      assigned: (account) => `Uma conversa de ${account} é sua`,
      reply: (account) => `Um visitante de ${account} escreveu para você`,
    },
    lead: {
      asked: (visitor, account) =>
        `${visitor} (${account}) quer falar com uma pessoa, e ninguém responde ainda.`,
      assigned: (visitor, account) => `A conversa com ${visitor} (${account}) foi dada a você.`,
      reply: (visitor, account) => `${visitor} (${account}) espera a sua resposta.`,
    },
    open: "Abrir a conversa",
    why: (brand) =>
      `Você escolheu ser avisado por e-mail. Isso se muda em ${brand}, em Sua conta, Notificações.`,
  },
}

/** The words in a person's language; English where they chose none, or one that is not spoken here. */
export const noticeWords = (language: string | null): Words & { language: Language } => {
  const spoken = LANGUAGES.find((each) => each === language) ?? "en"
  return { language: spoken, ...WORDS[spoken] }
}
