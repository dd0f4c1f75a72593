import type { Language } from "../../core/languages.ts"
import { noticeWords } from "./notice-words.ts"
import type { Mail } from "./schema.ts"

/** Of more it is said how many. */
const MOST = 20

interface Words {
  subject: (count: number) => string
  lead: (account: string, count: number) => string
  more: (count: number) => string
  open: string
  why: (settings: string) => string
}

const WORDS: Record<Language, Words> = {
  en: {
    subject: (count) => (count === 1 ? "A visitor waits for you" : `${count} visitors wait for you`),
    lead: (account, count) =>
      count === 1
        ? `At ${account}, a conversation is new to you:`
        : `At ${account}, ${count} conversations are new to you:`,
    more: (count) => `And ${count} more.`,
    open: "See them all",
    why: (settings) =>
      `You chose to get this once a day, if there is anything. Change that here: ${settings}`,
  },
  es: {
    subject: (count) => (count === 1 ? "Un visitante te espera" : `${count} visitantes te esperan`),
    lead: (account, count) =>
      count === 1
        ? `En ${account} hay una conversación nueva para ti:`
        : `En ${account} hay ${count} conversaciones nuevas para ti:`,
    more: (count) => `Y ${count} más.`,
    open: "Verlas todas",
    why: (settings) =>
      `Elegiste recibir esto una vez al día, si hay algo. Puedes cambiarlo aquí: ${settings}`,
  },
  fr: {
    subject: (count) => (count === 1 ? "Un visiteur vous attend" : `${count} visiteurs vous attendent`),
    lead: (account, count) =>
      count === 1
        ? `Chez ${account}, une conversation est nouvelle pour vous :`
        : `Chez ${account}, ${count} conversations sont nouvelles pour vous :`,
    more: (count) => `Et ${count} de plus.`,
    open: "Les voir toutes",
    why: (settings) =>
      `Vous avez choisi de recevoir ceci une fois par jour, s’il y a lieu. Cela se change ici : ${settings}`,
  },
  de: {
    subject: (count) => (count === 1 ? "Ein Besucher wartet auf Sie" : `${count} Besucher warten auf Sie`),
    lead: (account, count) =>
      count === 1
        ? `Bei ${account} ist eine Unterhaltung neu für Sie:`
        : `Bei ${account} sind ${count} Unterhaltungen neu für Sie:`,
    more: (count) => `Und ${count} weitere.`,
    open: "Alle ansehen",
    why: (settings) =>
      `Sie haben gewählt, dies einmal am Tag zu erhalten, wenn es etwas gibt. Ändern können Sie es hier: ${settings}`,
  },
  it: {
    subject: (count) => (count === 1 ? "Un visitatore ti aspetta" : `${count} visitatori ti aspettano`),
    lead: (account, count) =>
      count === 1
        ? `In ${account} una conversazione è nuova per te:`
        : `In ${account} ${count} conversazioni sono nuove per te:`,
    more: (count) => `E altre ${count}.`,
    open: "Vedile tutte",
    why: (settings) =>
      `Hai scelto di ricevere questo una volta al giorno, se c’è qualcosa. Puoi cambiarlo qui: ${settings}`,
  },
  pt: {
    subject: (count) =>
      count === 1 ? "Um visitante espera por você" : `${count} visitantes esperam por você`,
    lead: (account, count) =>
      count === 1
        ? `Em ${account}, uma conversa é nova para você:`
        : `Em ${account}, ${count} conversas são novas para você:`,
    more: (count) => `E mais ${count}.`,
    open: "Ver todas",
    why: (settings) =>
      `Você escolheu receber isto uma vez por dia, se houver algo. Isso se muda aqui: ${settings}`,
  },
}

interface Digest {
  brand: string
  account: string
  /** The latest first. */
  notices: readonly {
    kind: "asked" | "assigned" | "reply"
    /** What they are called, if that is known. */
    visitor: string | null
    preview: string
    at: Date
    botName: string | null
    link: string
  }[]
  /** The list of conversations, and where the mail can be turned off. */
  link: string
  settings: string
  unsubscribe: string
  /** Those of the reader; null: English, and UTC. */
  language: string | null
  timeZone: string | null
}

/** What waits for a person, once a day: at most 20 conversations, each with its link, and how many more there are. */
export function noticeDigestMail({
  brand,
  account,
  notices,
  link,
  settings,
  unsubscribe,
  ...reader
}: Digest): Mail {
  const { language, headline, somebody } = noticeWords(reader.language)
  const words = WORDS[language]
  const moment = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: reader.timeZone ?? "UTC",
  })
  const more = notices.length - MOST
  return {
    subject: words.subject(notices.length),
    lead: [words.lead(account || brand, notices.length)],
    action: { label: words.open, link },
    said: notices.slice(0, MOST).map((each) => ({
      by: headline[each.kind](each.visitor ?? somebody),
      about: [moment.format(each.at), each.botName].filter(Boolean).join(", "),
      text: each.preview,
      sources: [],
      link: each.link,
    })),
    notes: [...(more > 0 ? [words.more(more)] : []), words.why(settings)],
    language,
    unsubscribe,
  }
}
