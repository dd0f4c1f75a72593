import type { Translation } from "../translation.ts"

export const platform: Translation["platform"] = {
  group: "Piattaforma",
  nav: "Panoramica",
  title: "Panoramica",
  purpose: "Chi usa questa installazione, e se funziona bene.",
  health: {
    title: "Stato del sistema",
    version: "Versione",
    database: "Database",
    works: "Funziona",
    fails: "Non funziona",
    failing: {
      database: "Non risponde.",
      "database writes": "Risponde, ma non salva nulla: il disco potrebbe essere pieno.",
    },
    mail: "E-mail",
    mailOn: "Configurata",
    mailOff: "Non configurata: i link si consegnano a mano. Impostare SMTP_URL.",
    address: "Indirizzo",
  },
  agencies: "Agenzie",
  columns: {
    name: "Agenzia",
    status: "Stato",
    clients: "Clienti",
    bots: "Bot",
    conversations: "Conversazioni questo mese",
  },
  demo: "Demo",
  add: "Un’agenzia si crea sul server; il proprietario accede all’indirizzo dell’agenzia:",
  addCommand:
    'npm run -s livery -- partner create --name "Harbour Studio" --slug harbour --email owner@example.com --password …',
  empty: {
    title: "Ancora nessuna agenzia",
    text: "La prima si crea sul server con il comando qui sotto.",
  },
}
