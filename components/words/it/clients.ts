import type { Translation } from "../translation.ts"

export const clients: Translation["clients"] = {
  nav: "Clienti",
  group: "Agenzia",
  title: "Clienti",
  purpose:
    "Tutti quelli che lavorano con il marchio dell’agenzia, con ciò che usano e ciò che possono usare.",
  list: "Clienti",
  unnamed: "Senza nome",
  search: "Cerca clienti",
  searchPlaceholder: "Nome o indirizzo e-mail",
  columns: {
    name: "Nome",
    owner: "Proprietario",
    status: "Stato",
    bots: "Bot",
    conversations: "Conversazioni",
    messages: "Messaggi",
    created: "Creato",
  },
  statuses: { active: "Attivo", suspended: "Sospeso", unpaid: "Non pagato" },
  range: (first, last, total) =>
    `${first.toLocaleString("it")}–${last.toLocaleString("it")} di ${total.toLocaleString("it")}`,
  of: (used, limit) =>
    limit === null
      ? used.toLocaleString("it")
      : `${used.toLocaleString("it")} di ${limit.toLocaleString("it")}`,
  create: "Crea cliente",
  creating: "Creazione del cliente",
  createTitle: "Crea un cliente",
  createLead:
    "Riceve un account proprio, separato da tutti gli altri. In seguito si può cambiare tutto; il passo successivo è invitarne i membri.",
  created: (name) => `${name} è pronto`,
  notAllowed: "Solo i proprietari e gli admin dell’agenzia gestiscono i clienti.",
  name: "Nome",
  nameHelp: "Come compare nell’elenco, per esempio l’azienda.",
  email: "E-mail",
  emailHelp: "Per trovare il cliente e invitarne il proprietario. Da sola non basta per accedere.",
  invited: "Invitato",
  nobody: "Nessun accesso",
  limits: {
    title: "Limiti",
    text: "Se vuoto, decide il piano. Valgono anche i limiti dell’agenzia.",
    bots: "Bot",
    conversations: "Conversazioni al mese",
    messages: "Messaggi al mese",
    tokens: "Token al mese",
    byPlan: (limit) =>
      limit === null ? "Illimitati secondo il piano" : `${limit.toLocaleString("it")} secondo il piano`,
    wrong: "Inserire un numero intero o lasciare vuoto.",
  },
  details: { title: "Dati", text: "Come si chiama questo cliente e come lo si raggiunge." },
  usage: {
    title: "Utilizzo",
    text: "Conversazioni e messaggi ripartono da zero il primo del mese.",
  },
  plan: (name) => `Piano ${name}`,
  back: "Tutti i clienti",
  save: "Salva modifiche",
  saved: "Cliente salvato",
  view: "Vedi come cliente",
  viewing: (name) => `Si sta lavorando come ${name}.`,
  viewingShort: (name) => `Come ${name}`,
  leave: (name) => `Torna a ${name}`,
  access: {
    title: "Accesso",
    text: "Un cliente sospeso conserva tutto, ma i suoi membri, le sue chiavi e i suoi bot vengono rifiutati.",
    suspend: "Sospendi cliente",
    suspendTitle: (name) => `Sospendere ${name}?`,
    suspendText:
      "I membri vengono disconnessi, le chiavi rifiutate e i bot smettono di rispondere finché il cliente non viene riattivato.",
    suspended: "Cliente sospeso",
    resume: "Riattiva cliente",
    resumed: "Cliente riattivato",
    notWhileSuspended: "Prima riattivare il cliente.",
  },
  remove: {
    title: "Elimina",
    text: "Bot, conoscenze, conversazioni, chiavi e membri di questo cliente spariscono subito e per sempre.",
    action: "Elimina cliente",
    ask: (name) => `Eliminare ${name}?`,
    done: (name) => `${name} eliminato`,
  },
  empty: {
    title: "Ancora nessun cliente",
    text: "Creare qui il primo, o diffondere l’indirizzo: chi si registra lì diventa cliente.",
  },
  nothing: {
    title: "Nessun cliente corrisponde",
    text: "Provare con una parte del nome del cliente, o del nome o dell’e-mail dei suoi membri.",
    action: "Mostra tutti i clienti",
  },
}
