import type { Translation } from "../translation.ts"

export const data: Translation["data"] = {
  nav: "Dati",
  title: "Dati",
  purpose: "Portare con sé tutto ciò che contiene questo account, o farlo eliminare.",
  notAllowed: "Solo i proprietari esportano tutto o eliminano l’account.",
  export: {
    title: "Esporta tutto",
    text: "Un archivio con bot, conoscenze, file, conversazioni, contatti, membri e registro attività, in righe JSON. I proprietari possono scaricarlo per sette giorni.",
    ask: "Esporta tutto",
    asking: "Richiesta in corso",
    asked: "L’esportazione è iniziata. Si può lasciare questa pagina.",
    list: "Esportazioni",
    empty: "Nessuna esportazione negli ultimi sette giorni.",
    made: "richiesta",
    until: "ultimo giorno:",
    states: { queued: "In attesa", running: "In preparazione", ready: "Pronta", failed: "Non riuscita" },
    failed:
      "Non è stato possibile crearla. Chiederne un’altra; se neanche quella riesce, avvisare chi gestisce il servizio.",
    progress: "Scrittura dell’archivio",
    of: (done, total) => `${done} di ${total}`,
    download: (size) => `Scarica (${size})`,
    updates: (ready, total) =>
      `${ready} ${ready === 1 ? "esportazione pronta" : "esportazioni pronte"} su ${total}`,
  },
  remove: {
    title: "Elimina account",
    text: "Elimina bot, conoscenze, conversazioni, contatti e membri di questo account, 30 giorni dopo la richiesta. Fino ad allora tutto continua, e ogni proprietario può mantenerlo.",
    action: "Elimina account",
    ask: (name) => `Eliminare ${name}?`,
    lead: "Tra 30 giorni tutto il contenuto viene eliminato definitivamente. Ogni proprietario viene avvisato. Prima esportare ciò che si vuole conservare.",
    label: (name) => `Scrivere ${name} per confermare`,
    submit: "Elimina tra 30 giorni",
    submitting: "Un momento",
    done: "L’account sarà eliminato tra 30 giorni",
    elsewhere: "Questo account viene eliminato da chi gestisce l’installazione.",
    closing: "Eliminazione di questo account:",
    keep: "Mantieni account",
    kept: "L’account resta",
    barShort: "Eliminazione di questo account",
    change: "Mantienilo o esportalo",
  },
}
