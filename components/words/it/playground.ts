import type { Translation } from "../translation.ts"

/** What a plan counts by the month. */
const NOUNS: Record<string, string> = {
  conversations: "conversazioni",
  messages: "messaggi",
  tokens: "token",
}

export const playground: Translation["playground"] = {
  title: "Area di prova",
  newConversation: "Nuova conversazione",
  newFirst: "Questa conversazione è nuova.",
  stored: "Le domande fatte qui restano come prove, separate dalle conversazioni dei visitatori.",
  welcomeFallback: "Fare una domanda per vedere come risponde questo bot.",
  hint: "Invio per inviare, Maiusc + Invio per andare a capo.",
  tryThese: "Domande da provare",
  topics: {
    en: (topic) => `What can you tell me about ${topic}?`,
    es: (topic) => `¿Qué me puedes decir sobre ${topic}?`,
    fr: (topic) => `Que pouvez-vous me dire sur ${topic} ?`,
    de: (topic) => `Was können Sie mir über ${topic} sagen?`,
    it: (topic) => `Che cosa puoi dirmi su ${topic}?`,
    pt: (topic) => `O que pode me dizer sobre ${topic}?`,
  },
  panel: {
    label: "Impostazioni di questo bot",
    edit: "Tutte le impostazioni",
    undo: "Annulla",
    again: "Riprova",
    phases: {
      idle: "Le modifiche si salvano da sole.",
      waiting: "Non ancora salvato",
      saving: "Salvataggio",
      saved: "Salvato. Vale dalla prossima domanda.",
      failed: "",
    },
    model: "Modello",
    knowledge: "Conoscenze",
    ready: "Pronte",
    noKnowledge: "Ancora nulla",
  },
  empty: {
    title: "Questo bot non ha ancora nulla da leggere",
    text: "Risponde citando le sue conoscenze. Aggiungere un testo o un documento, poi fare domande.",
    action: "Aggiungi conoscenze",
  },
  off: {
    title: "Questo bot è disattivato",
    text: "Rifiuta ogni messaggio finché non viene riattivato.",
    action: "Apri impostazioni",
  },
  readOnlyTitle: "Si può guardare, ma non chiedere",
  readOnly: "Questo ruolo permette di leggere le conversazioni, non di iniziarle.",
  failed: {
    title: "Non è stato possibile completare la risposta",
    text: "La domanda è conservata. Riprovare; se non riesce ancora, scegliere un altro modello nelle impostazioni.",
    offline: "Il server non è raggiungibile. Controllare la connessione, poi riprovare.",
    signedOut: "La sessione è scaduta.",
    signIn: "Accedi di nuovo",
    limitTitle: "Il limite è raggiunto",
    limit: (noun) =>
      `Il piano è esaurito per questo mese (${NOUNS[noun] ?? noun}), perciò la domanda non è stata salvata. Chiedere un piano più ampio o attendere il primo del mese.`,
    refused: "La domanda non è stata inviata",
  },
  rateFailed: "Non è stato possibile salvare la valutazione. Riprovare.",
}
