import type { Language } from "../../core/languages.ts"
import type { Mail } from "./schema.ts"

interface About {
  brand: string
  /** The client whose wallet it is. */
  client: string
  /** What is left, as people read it. */
  balance: string
}
type Say = (about: About) => string

/** To the client's own people, and to those of its agency. */
interface Words {
  subject: { low: Say; empty: Say }
  own: { low: Say; empty: Say }
  agency: { low: Say; empty: Say }
  ownAction: string
  agencyAction: string
  why: Say
}

const WORDS: Record<Language, Words> = {
  en: {
    subject: {
      low: ({ client }) => `${client}: the balance for models runs low`,
      empty: ({ client }) => `${client}: the balance for models is used up`,
    },
    own: {
      low: ({ brand, balance }) =>
        `${balance} is left for answers of language models. Ask ${brand} for more before it is used up; bots then answer with quotations from the knowledge.`,
      empty: ({ brand }) =>
        `There is nothing left for answers of language models. Bots answer with quotations from the knowledge until ${brand} adds to the balance.`,
    },
    agency: {
      low: ({ client, balance }) => `${client} has ${balance} left in its wallet for models.`,
      empty: ({ client }) =>
        `The wallet of ${client} is used up. Its bots answer with quotations from the knowledge until you top it up.`,
    },
    ownAction: "Open plan and usage",
    agencyAction: "Open the client",
    why: ({ client, brand }) => `You get this mail because you look after ${client} at ${brand}.`,
  },
  de: {
    subject: {
      low: ({ client }) => `${client}: Das Guthaben für Modelle geht zur Neige`,
      empty: ({ client }) => `${client}: Das Guthaben für Modelle ist aufgebraucht`,
    },
    own: {
      low: ({ brand, balance }) =>
        `Für Antworten von Sprachmodellen sind noch ${balance} übrig. Bitten Sie ${brand} um mehr, bevor nichts mehr da ist; danach antworten Bots mit Zitaten aus dem Wissen.`,
      empty: ({ brand }) =>
        `Für Antworten von Sprachmodellen ist nichts mehr übrig. Bots antworten mit Zitaten aus dem Wissen, bis ${brand} das Guthaben auffüllt.`,
    },
    agency: {
      low: ({ client, balance }) => `${client} hat noch ${balance} Guthaben für Modelle.`,
      empty: ({ client }) =>
        `Das Guthaben von ${client} ist aufgebraucht. Die Bots antworten mit Zitaten aus dem Wissen, bis Sie es auffüllen.`,
    },
    ownAction: "Tarif und Nutzung öffnen",
    agencyAction: "Kunden öffnen",
    why: ({ client, brand }) => `Sie erhalten diese Mail, weil Sie sich bei ${brand} um ${client} kümmern.`,
  },
  es: {
    subject: {
      low: ({ client }) => `${client}: queda poco saldo para modelos`,
      empty: ({ client }) => `${client}: se ha agotado el saldo para modelos`,
    },
    own: {
      low: ({ brand, balance }) =>
        `Quedan ${balance} para respuestas de modelos de lenguaje. Pide más a ${brand} antes de que se agote; después los bots responden con citas del conocimiento.`,
      empty: ({ brand }) =>
        `No queda nada para respuestas de modelos de lenguaje. Los bots responden con citas del conocimiento hasta que ${brand} recargue el saldo.`,
    },
    agency: {
      low: ({ client, balance }) => `A ${client} le quedan ${balance} de saldo para modelos.`,
      empty: ({ client }) =>
        `El saldo de ${client} se ha agotado. Sus bots responden con citas del conocimiento hasta que lo recargues.`,
    },
    ownAction: "Abrir plan y uso",
    agencyAction: "Abrir el cliente",
    why: ({ client, brand }) => `Recibes este correo porque te ocupas de ${client} en ${brand}.`,
  },
  fr: {
    subject: {
      low: ({ client }) => `${client} : le solde pour les modèles est bientôt épuisé`,
      empty: ({ client }) => `${client} : le solde pour les modèles est épuisé`,
    },
    own: {
      low: ({ brand, balance }) =>
        `Il reste ${balance} pour les réponses des modèles de langage. Demandez-en davantage à ${brand} avant que tout soit utilisé ; les bots répondent ensuite par des citations des connaissances.`,
      empty: ({ brand }) =>
        `Il ne reste rien pour les réponses des modèles de langage. Les bots répondent par des citations des connaissances jusqu’à ce que ${brand} recharge le solde.`,
    },
    agency: {
      low: ({ client, balance }) => `Il reste ${balance} à ${client} pour les modèles.`,
      empty: ({ client }) =>
        `Le solde de ${client} est épuisé. Ses bots répondent par des citations des connaissances jusqu’à ce que vous le rechargiez.`,
    },
    ownAction: "Ouvrir le forfait et l’utilisation",
    agencyAction: "Ouvrir le client",
    why: ({ client, brand }) =>
      `Vous recevez ce message parce que vous vous occupez de ${client} chez ${brand}.`,
  },
  it: {
    subject: {
      low: ({ client }) => `${client}: il credito per i modelli sta per finire`,
      empty: ({ client }) => `${client}: il credito per i modelli è esaurito`,
    },
    own: {
      low: ({ brand, balance }) =>
        `Restano ${balance} per le risposte dei modelli linguistici. Chiedine altri a ${brand} prima che finiscano; poi i bot rispondono con citazioni dalle conoscenze.`,
      empty: ({ brand }) =>
        `Non resta nulla per le risposte dei modelli linguistici. I bot rispondono con citazioni dalle conoscenze finché ${brand} non ricarica il credito.`,
    },
    agency: {
      low: ({ client, balance }) => `A ${client} restano ${balance} di credito per i modelli.`,
      empty: ({ client }) =>
        `Il credito di ${client} è esaurito. I suoi bot rispondono con citazioni dalle conoscenze finché non lo ricarichi.`,
    },
    ownAction: "Apri piano e utilizzo",
    agencyAction: "Apri il cliente",
    why: ({ client, brand }) => `Ricevi questa mail perché ti occupi di ${client} presso ${brand}.`,
  },
  pt: {
    subject: {
      low: ({ client }) => `${client}: o saldo para modelos está a acabar`,
      empty: ({ client }) => `${client}: o saldo para modelos acabou`,
    },
    own: {
      low: ({ brand, balance }) =>
        `Restam ${balance} para respostas de modelos de linguagem. Peça mais a ${brand} antes que acabe; depois os bots respondem com citações do conhecimento.`,
      empty: ({ brand }) =>
        `Não resta nada para respostas de modelos de linguagem. Os bots respondem com citações do conhecimento até ${brand} recarregar o saldo.`,
    },
    agency: {
      low: ({ client, balance }) => `A ${client} restam ${balance} de saldo para modelos.`,
      empty: ({ client }) =>
        `O saldo de ${client} acabou. Os seus bots respondem com citações do conhecimento até o recarregar.`,
    },
    ownAction: "Abrir plano e uso",
    agencyAction: "Abrir o cliente",
    why: ({ client, brand }) => `Recebe este e-mail porque cuida de ${client} em ${brand}.`,
  },
}

/** A wallet runs low or is empty: to the people of the `client` itself, or to those of its agency, in their `language`. */
export function walletMail({
  to,
  state,
  link,
  language,
  ...about
}: About & { to: "client" | "agency"; state: "low" | "empty"; link: string; language: Language }): Mail {
  const words = WORDS[language]
  return {
    subject: words.subject[state](about),
    lead: [words[to === "client" ? "own" : "agency"][state](about)],
    action: { label: to === "client" ? words.ownAction : words.agencyAction, link },
    notes: [words.why(about)],
    language,
  }
}
