import type { Translation } from "../translation.ts"

export const shell: Translation["shell"] = {
  account: "Account",
  accounts: "Cambia account",
  build: "Crea",
  collapse: "Comprimi navigazione",
  commands: "Tavolozza comandi",
  commandsHint: "Cerca pagine, bot, conoscenze, contatti, conversazioni e azioni",
  commandsPlaceholder: "Digita un nome, una pagina o un’azione…",
  commandsLooking: "Ricerca nell’account",
  commandsFailed: "Non è stato possibile cercare nell’account. Premere Invio per riprovare.",
  commandsNothing: (query) => `Nulla corrisponde a «${query}».`,
  expand: "Espandi navigazione",
  main: "Navigazione principale",
  menu: "Apri navigazione",
  notices: {
    open: (unread) => {
      if (unread === 0) return "Notifiche"
      return unread === 1 ? "Notifiche, 1 nuova" : `Notifiche, ${unread} nuove`
    },
    title: "Notifiche",
    none: "Nulla in attesa.",
    somebody: "Un visitatore",
    asked: (name) => `${name} chiede una persona`,
    assigned: (name) => `La conversazione con ${name} è assegnata a te`,
    reply: (name) => `${name} ti ha scritto`,
    choose: "Scegli le notifiche",
  },
  of: (used, limit) => `${used} / ${limit}`,
  plan: "Piano",
  search: "Cerca",
  sections: "Sezioni di questa pagina",
  signOut: "Esci",
  skip: "Vai al contenuto",
  theme: "Tema",
  themes: { light: "Chiaro", dark: "Scuro", system: "Come il dispositivo" },
  understand: "Analizza",
  unlimited: "illimitato",
  userMenu: (name) => `Menu account di ${name}`,
}
