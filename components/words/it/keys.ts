import type { Translation } from "../translation.ts"

export const keys: Translation["keys"] = {
  title: "Chiavi API",
  purpose:
    "Con una chiave un programma può usare questo account: interrogare i bot, aggiungere conoscenze, leggere le conversazioni.",
  docs: "Leggi il riferimento API",
  list: "Chiavi API",
  create: "Crea chiave",
  creating: "Creazione della chiave",
  createTitle: "Crea una chiave API",
  createLead: "Creare una chiave per ogni programma, così si può revocare da sola.",
  createdTitle: "Copia la chiave adesso",
  createdLead:
    "Viene mostrata solo questa volta. Conservarla dove il programma la trova, mai in una pagina web.",
  name: "Nome",
  nameHelp: "Che cosa la usa, per esempio «Backend del negozio».",
  unnamed: "Senza nome",
  kind: "Che cosa apre",
  kinds: {
    tenant: {
      label: "API REST",
      text: "Semplici richieste dal backend: bot, conoscenze, conversazioni e statistiche.",
    },
    secret: {
      label: "SDK e canale API",
      text: "Per i programmi che usano l’SDK ufficiale e per i messaggi tramite il canale API.",
    },
  },
  key: "Chiave",
  copy: "Copia chiave",
  curl: "Provala in un terminale",
  example: "In che cosa puoi aiutarmi?",
  created: "Creata",
  lastUsed: "Ultimo uso",
  never: "Mai",
  revoke: "Revoca",
  revokeOf: (name) => `Revoca ${name}`,
  revokeTitle: (name) => `Revocare ${name}?`,
  revokeLead:
    "I programmi che usano questa chiave vengono rifiutati da questo momento. L’operazione non si può annullare.",
  revoked: "Chiave revocata",
  notAllowed: "Solo i proprietari e gli admin dell’account gestiscono le chiavi.",
  empty: {
    title: "Ancora nessuna chiave",
    text: "Con una chiave, un sito o un backend può interrogare i bot via HTTP. Viene mostrata una volta sola, alla creazione.",
  },
}
