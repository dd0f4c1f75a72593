import type { Translation } from "../translation.ts"

export const home: Translation["home"] = {
  title: "Home",
  purpose: "Che cosa fare adesso, e che cosa è successo di recente.",
  demo: "Demo",
  roles: { owner: "Proprietario", admin: "Admin", editor: "Editor", agent: "Operatore", viewer: "Lettore" },
  groups: {
    pages: "Pagine",
    bots: "Bot",
    actions: "Azioni",
    sources: "Conoscenze",
    contacts: "Contatti",
    conversations: "Conversazioni",
  },
  nav: {
    home: "Home",
    bots: "Bot",
    knowledge: "Conoscenze",
    conversations: "Conversazioni",
    contacts: "Contatti",
    keys: "Chiavi API",
  },
  actions: {
    newBot: "Crea un nuovo bot",
    addSource: "Aggiungi conoscenze",
    invite: "Invita una persona",
    start: "Avvio guidato",
    newKey: "Crea una chiave API",
    theme: (name) => `Tema: ${name}`,
  },
  meters: { bots: "Bot", messages: "Messaggi", conversations: "Conversazioni" },
  next: {
    title: "Prossimi passi",
    progress: (done, all) => `${done} di ${all}`,
    done: "Fatto",
    guide: "Avvio guidato",
    goOn: "Continua l’avvio guidato",
    bot: { title: "Crea un bot", text: "Dargli un nome e dire a che cosa serve.", action: "Crea bot" },
    knowledge: {
      title: "Aggiungi conoscenze",
      text: "Incollare un testo o trascinare documenti. Il bot risponde in base a questi e li cita.",
      action: "Aggiungi",
    },
    ask: {
      title: "Fagli una domanda",
      text: "Provare le domande dei visitatori e controllare le citazioni.",
      action: "Apri area di prova",
    },
    site: {
      title: "Mettilo sul sito",
      text: "Incollare una riga nelle pagine, o condividere la pagina del bot.",
      action: "Ottieni la riga",
    },
  },
  recent: {
    title: "Ultime conversazioni",
    all: "Tutte le conversazioni",
    empty: "Nessuno ha ancora chiesto nulla. Contano anche le domande dell’area di prova.",
    messages: (count) => (count === 1 ? "1 messaggio" : `${count.toLocaleString("it")} messaggi`),
    columns: { visitor: "Visitatore", bot: "Bot", messages: "Messaggi", last: "Ultimo messaggio" },
  },
  week: {
    title: "Ultimi 7 giorni",
    conversations: "Conversazioni",
    messages: "Messaggi",
    bots: "Bot",
  },
  usage: {
    title: "Utilizzo",
    text: (plan) => `Piano ${plan}. Conversazioni e messaggi ripartono da zero il primo del mese.`,
  },
  yourBots: "I miei bot",
}
