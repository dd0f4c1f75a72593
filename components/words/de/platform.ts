import type { Translation } from "../translation.ts"

export const platform: Translation["platform"] = {
  group: "Plattform",
  nav: "Übersicht",
  title: "Übersicht",
  purpose: "Wer diese Installation nutzt und ob es ihr gut geht.",
  health: {
    title: "Zustand",
    version: "Version",
    database: "Datenbank",
    works: "Läuft",
    fails: "Gestört",
    failing: {
      database: "Sie antwortet nicht.",
      "database writes": "Sie antwortet, speichert aber nichts: Vielleicht ist ihre Festplatte voll.",
    },
    mail: "E-Mail",
    mailOn: "Eingerichtet",
    mailOff: "Nicht eingerichtet: Links werden von Hand weitergegeben. Setzen Sie SMTP_URL.",
    address: "Adresse",
  },
  agencies: "Agenturen",
  columns: {
    name: "Agentur",
    status: "Status",
    clients: "Kunden",
    bots: "Bots",
    conversations: "Unterhaltungen in diesem Monat",
  },
  demo: "Demo",
  add: "Eine Agentur wird auf dem Server angelegt; ihr Inhaber meldet sich unter der Adresse der Agentur an:",
  addCommand:
    'npm run -s livery -- partner create --name "Harbour Studio" --slug harbour --email owner@example.com --password …',
  empty: {
    title: "Noch keine Agenturen",
    text: "Die erste wird mit dem Befehl unten auf dem Server angelegt.",
  },
}
