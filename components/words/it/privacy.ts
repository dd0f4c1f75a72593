import type { Translation } from "../translation.ts"

const NOUNS: Record<string, [one: string, many: string]> = {
  contacts: ["contatto", "contatti"],
  conversations: ["conversazione", "conversazioni"],
  messages: ["messaggio", "messaggi"],
  attachments: ["allegato", "allegati"],
  ratings: ["valutazione", "valutazioni"],
  sessions: ["sessione", "sessioni"],
  identities: ["identità", "identità"],
}

export const privacy: Translation["privacy"] = {
  title: "Privacy",
  purpose:
    "Per quanto si conservano le conversazioni, a chi possono rivolgersi i visitatori, e che cosa è stato cancellato.",
  saved: "Privacy salvata",
  notAllowed: "Solo i proprietari e gli admin possono cambiarlo.",
  retention: {
    title: "Conservazione delle conversazioni",
    text: "Ogni notte viene rimosso ciò che è più vecchio, con messaggi, allegati e valutazioni. Le statistiche restano. Un bot può avere una durata più breve.",
    label: "Giorni dopo l’ultimo messaggio",
    help: (days) => `Senza un numero: ${days} ${days === 1 ? "giorno" : "giorni"}.`,
  },
  contact: {
    title: "Domande",
    text: "Mostrato nella pagina sulla privacy a cui rimandano i bot.",
    label: "E-mail per domande sulla privacy",
    see: "Vedi la pagina",
  },
  person: {
    title: "Qualcuno chiede i propri dati",
    text: "Tutto su una persona a partire dal suo indirizzo e-mail: contatti, conversazioni, messaggi, allegati. Accertarsi che chi chiede sia davvero quella persona.",
    label: "La sua e-mail",
    download: "Scarica",
    erase: "Cancella",
    question: "Cancellare questa persona?",
    warning: (email) =>
      `Tutto ciò che riguarda ${email} viene rimosso subito e non si può recuperare. Esportarlo prima, se ne è richiesta una copia.`,
    action: "Cancella persona",
    erased: "Persona cancellata",
    unknown: "Qui nessuno è noto con questo indirizzo.",
    malformed: "Scrivere un indirizzo completo, per esempio ada@example.com.",
  },
  erasures: {
    title: "Che cosa è stato cancellato",
    text: "Un registro datato di ogni cancellazione, senza contenuti.",
    none: "Ancora nulla è stato cancellato.",
    kinds: {
      contact: "Una persona, su richiesta",
      conversation: "Una conversazione, su richiesta",
      retention: "Secondo la regola",
    },
    counted: (what, rows) => {
      const [one, many] = NOUNS[what] ?? [what, what]
      return `${rows.toLocaleString("it")} ${rows === 1 ? one : many}`
    },
  },
}
