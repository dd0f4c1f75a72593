import type { Translation } from "../translation.ts"

export const home: Translation["home"] = {
  title: "Start",
  purpose: "Was als Nächstes zu tun ist und was zuletzt geschah.",
  demo: "Demo",
  roles: {
    owner: "Inhaber",
    admin: "Admin",
    editor: "Bearbeiter",
    agent: "Betreuer",
    viewer: "Leser",
  },
  groups: {
    pages: "Seiten",
    bots: "Bots",
    actions: "Aktionen",
    sources: "Wissen",
    contacts: "Kontakte",
    conversations: "Unterhaltungen",
  },
  nav: {
    home: "Start",
    bots: "Bots",
    knowledge: "Wissen",
    conversations: "Unterhaltungen",
    contacts: "Kontakte",
    keys: "API-Schlüssel",
  },
  actions: {
    newBot: "Neuen Bot erstellen",
    addSource: "Wissen hinzufügen",
    invite: "Person einladen",
    start: "Geführter Start",
    newKey: "API-Schlüssel erstellen",
    theme: (name) => `Darstellung: ${name}`,
  },
  meters: { bots: "Bots", messages: "Nachrichten", conversations: "Unterhaltungen" },
  next: {
    title: "Nächste Schritte",
    progress: (done, all) => `${done} von ${all} erledigt`,
    done: "Erledigt",
    guide: "Geführter Start",
    goOn: "Geführten Start fortsetzen",
    bot: {
      title: "Bot erstellen",
      text: "Geben Sie ihm einen Namen und sagen Sie, wofür er da ist.",
      action: "Bot erstellen",
    },
    knowledge: {
      title: "Wissen hinzufügen",
      text: "Fügen Sie Text ein oder legen Sie Dokumente ab. Der Bot antwortet daraus und zitiert sie.",
      action: "Wissen hinzufügen",
    },
    ask: {
      title: "Etwas fragen",
      text: "Probieren Sie die Fragen Ihrer Besucher aus und prüfen Sie die Zitate.",
      action: "Testchat öffnen",
    },
    site: {
      title: "Auf Ihre Website setzen",
      text: "Fügen Sie eine Zeile in Ihre Seiten ein, oder teilen Sie die Chatseite des Bots.",
      action: "Zeile holen",
    },
  },
  recent: {
    title: "Letzte Unterhaltungen",
    all: "Alle Unterhaltungen",
    empty: "Noch hat niemand etwas gefragt. Fragen aus dem Testchat zählen auch.",
    messages: (count) => (count === 1 ? "1 Nachricht" : `${count.toLocaleString("de")} Nachrichten`),
    columns: {
      visitor: "Besucher",
      bot: "Bot",
      messages: "Nachrichten",
      last: "Letzte Nachricht",
    },
  },
  week: {
    title: "Letzte 7 Tage",
    conversations: "Unterhaltungen",
    messages: "Nachrichten",
    bots: "Bots",
  },
  usage: {
    title: "Nutzung",
    text: (plan) => `Plan ${plan}. Unterhaltungen und Nachrichten zählen ab jedem Monatsersten neu.`,
  },
  yourBots: "Ihre Bots",
}
