import type { Translation } from "../translation.ts"

export const platform: Translation["platform"] = {
  group: "Piattaforma",
  nav: "Panoramica",
  title: "Panoramica",
  purpose: "Chi usa questa installazione, e se funziona bene.",
  overview: {
    month: "Questo mese, accanto agli stessi giorni del precedente",
    names: {
      agencies: "Agenzie",
      clients: "Clienti",
      conversations: "Conversazioni",
      messages: "Messaggi",
      tokens: "Token dei modelli",
      cost: "Costo dei modelli",
      failedAnswers: "Risposte non riuscite",
      failedDeliveries: "Consegne webhook non riuscite",
    },
    short: { failedAnswers: "Risposte", failedDeliveries: "Consegne" },
    added: (count) => `${count} nuovi`,
    addedBefore: (count) => `${count} nuovi il mese scorso`,
    suspended: (count) => `${count} account sospesi`,
    thanBefore: (count) => `${count} il mese scorso`,
    unpriced: (count) => `senza ${count} chiamate che non hanno un prezzo`,
    charts: { messages: "Messaggi, 30 giorni", failures: "Non riusciti, 30 giorni" },
    hint: "Le frecce vanno da un giorno all’altro. Invio mostra che cosa hanno fatto gli amministratori quel giorno.",
    point: (day, parts) => `${day}: ${parts}`,
    most: { agencies: "Agenzie che usano di più", clients: "Clienti che usano di più" },
    columns: { name: "Nome", messages: "Messaggi", cost: "Costo dei modelli" },
    look: {
      title: "Da guardare",
      well: "Va tutto bene",
      wellText:
        "Qui compaiono i lavori in attesa o abbandonati, i domini che non funzionano, i modelli senza prezzo e i backup mancanti.",
      danger: "Adesso",
      warning: "Presto",
      kinds: {
        "late-jobs": {
          title: (count) =>
            count === 1
              ? "1 lavoro attende da più di dieci minuti"
              : `${count} lavori attendono da più di dieci minuti`,
          what: "Verifica che un worker sia attivo; avviane un altro se non stanno al passo.",
        },
        "failed-jobs": {
          title: (count) =>
            count === 1 ? "1 lavoro è stato abbandonato" : `${count} lavori sono stati abbandonati`,
          what: "Non vengono più tentati da soli. Guarda perché, poi riprova.",
        },
        "failing-domains": {
          title: (count) => (count === 1 ? "1 dominio non funziona" : `${count} domini non funzionano`),
          what: "I loro record sono spariti. Dopo tre giorni non mostrano più nulla.",
        },
        "stopped-webhooks": {
          title: (count) =>
            count === 1 ? "1 webhook è stato fermato" : `${count} webhook sono stati fermati`,
          what: "Non hanno accettato nulla per tre giorni. I loro account li riattivano.",
        },
        "unpriced-calls": {
          title: (count) =>
            count === 1 ? "1 chiamata a un modello senza prezzo" : `${count} chiamate a modelli senza prezzo`,
          what: "Negli ultimi 30 giorni. Il loro costo manca ovunque: imposta i prezzi.",
        },
        "no-backup": {
          title: () => "Nessun backup da una settimana",
          what: "Esegui npm run -s livery -- backup ogni notte.",
        },
        "no-mail": {
          title: () => "Nessun server di posta",
          what: "I link si consegnano a mano. Imposta SMTP_URL.",
        },
      },
    },
  },
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
  newAgency: {
    title: "Nuova agenzia",
    purpose: "Un’agenzia vende bot ai suoi clienti, al proprio indirizzo e con i propri colori.",
    name: "Nome",
    slug: "Indirizzo",
    slugHelp: (example) => `Minuscole, cifre e trattini. «harbour» diventa ${example}`,
    accent: "Colore",
    accentHelp: "Logo e testi si impostano dopo, in Marchio.",
    promise: "Promessa",
    promiseHelp: "Una frase sulla sua pagina iniziale.",
    email: "E-mail del proprietario",
    emailHelp: "Riceve un link per scegliere la password.",
    submit: "Crea agenzia",
    submitting: "Creazione in corso",
    later: "Più tardi",
    made: {
      title: (name) => `${name} è pronta`,
      text: (email) => `Dare questo link a ${email}. Funziona una volta, per sette giorni.`,
      link: "Link per il proprietario",
      linkHelp: "Chi lo apre diventa proprietario.",
      address: "Il suo indirizzo:",
      done: "Vai alle agenzie",
    },
  },
  prices: {
    title: "Prezzi dei modelli",
    purpose: (currency) =>
      `Quanto costa un milione di token, in ${currency}. Un prezzo vale da quando è fissato; ciò che è stato usato prima mantiene il suo costo.`,
    set: "Fissare un prezzo",
    lead: "Per un milione di token, come chiede il suo fornitore.",
    submit: "Salvare il prezzo",
    submitting: "Salvataggio",
    model: "Modello",
    modelHelp:
      "fornitore/modello come lo nomina un bot; con * alla fine, tutti i modelli il cui nome comincia così.",
    fields: {
      input: (currency) => `Ingresso (${currency})`,
      output: (currency) => `Uscita (${currency})`,
      cached: (currency) => `Ingresso già letto (${currency})`,
    },
    wrongName: "Scriva fornitore/modello, come openai/gpt-5.",
    wrongAmount: "Scriva un importo come 0,15.",
    list: "Prezzi in vigore",
    columns: {
      model: "Modello",
      input: "Ingresso",
      cached: "Già letto",
      output: "Uscita",
      source: "Origine",
      change: "Modifica",
    },
    own: (day) => `Fissato il ${day}`,
    known: (month) => `Noto, ${month}`,
    change: "Modificare",
    remove: {
      title: (name) => `Ritirare il prezzo di ${name}?`,
      text: "Da allora vale il prezzo noto del fornitore, o nessuno.",
      action: "Ritirare",
    },
    unpriced: {
      title: "Interrogati senza prezzo",
      text: "Quanto costano manca ovunque si mostrino costi, e nessun budget li trattiene.",
      calls: (count, day) => `${count} chiamate, l’ultima il ${day}`,
    },
  },
  empty: {
    title: "Ancora nessuna agenzia",
    text: "Creare la prima: il proprietario inviterà poi i suoi clienti.",
  },
}
