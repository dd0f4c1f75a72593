import type { NoticeWords } from "./words.ts"

export const it: NoticeWords = {
  title: "Privacy",
  lead: ({ operator, bot }) =>
    bot
      ? `Che cosa succede a ciò che scrivi a ${bot}.`
      : `Che cosa succede a ciò che scrivi ai bot di ${operator}.`,
  glance: {
    where: "Dove va",
    stays: "Resta su questo server",
    stayFact: "Nessun testo ne esce per avere risposta.",
    leaves: (names) => `Le domande vanno a ${names}`,
    long: "Quanto si conserva",
    days: (days) => `${days} giorni dopo l’ultimo messaggio`,
    erase: "Cancellazione",
    eraseFact: "Si scarica o si cancella in ogni momento dal menu della chat.",
  },
  who: {
    title: "Chi è responsabile",
    text: ({ operator, bot, client }) =>
      client
        ? [
            `${bot} è gestito da ${client}, che decide a che cosa serve.`,
            `${operator} fornisce il servizio a ${client}.`,
          ]
        : [
            bot
              ? `${bot} è gestito da ${operator}.`
              : `${operator} gestisce questo servizio. Di un bot su un sito risponde il titolare del sito.`,
          ],
  },
  ai: {
    title: "Parli con un’IA",
    text: [
      "Le risposte vengono da un sistema di IA, non da una persona, e possono essere sbagliate. La chat lo dice prima del tuo primo messaggio.",
      "Le risposte scritte da un modello linguistico sono segnalate; le altre citano parola per parola i testi del titolare.",
    ],
  },
  kept: {
    title: "Che cosa si conserva",
    items: [
      "Ciò che tu e il bot scrivete, quando, e i file che invii.",
      "Indirizzo e titolo della pagina da cui scrivi, e la tua lingua.",
      "Ciò che dici di te in un modulo, come un nome o un indirizzo e-mail, e ciò che hai accettato.",
      "Le tue valutazioni.",
      "Il tuo indirizzo di rete serve per qualche minuto a evitare abusi. Non si conserva con ciò che scrivi.",
    ],
  },
  browser: {
    title: "Nel tuo browser",
    items: [
      "Prima del tuo primo messaggio: niente. Nessun cookie, nessuna memoria, nessun identificativo.",
      "Dopo: un segreto nella memoria del sito, per ritrovare la tua conversazione. Uscire o cancellare la chat lo elimina.",
      "Nessun tracciamento, nessuna pubblicità, nessuno script di altre aziende.",
    ],
  },
  others: {
    title: "Chi altro lo riceve",
    nobody: "Nessuno: le risposte nascono su questo server e nessun testo ne esce per questo.",
    models: (names) =>
      `Per avere risposta, il tuo messaggio va con i testi pertinenti a un modello di ${names}.`,
    ownModels: "Le risposte nascono in un modello su un server proprio del gestore.",
    mail: "Se chiedi la conversazione via e-mail, la consegna un server di posta.",
    storage: "I file che invii stanno in un archivio di oggetti accanto al server.",
    webhooks: (owner) =>
      `Sistemi di ${owner} vengono avvisati di una conversazione, una richiesta o una risposta.`,
    noMore: "Nessun altro. Niente viene venduto.",
  },
  time: {
    title: "Per quanto tempo",
    text: (days, isOfBot) => [
      `Una conversazione si cancella ${days} giorni dopo l’ultimo messaggio, con tutto ciò che contiene.`,
      isOfBot
        ? "Restano cifre senza contenuto, per esempio quante erano."
        : "Il titolare di un bot può fissare un altro termine. Restano cifre senza contenuto.",
    ],
  },
  rights: {
    title: "I tuoi diritti",
    items: [
      "Accesso e portabilità: «Scarica» nel menu della chat ti dà tutto in un file.",
      "Cancellazione: «Cancella» nel menu della chat elimina tutto subito; resta un registro di cifre.",
      "Rettifica, limitazione, opposizione: scrivi all’indirizzo qui sotto. Puoi anche rivolgerti a un’autorità per la protezione dei dati.",
    ],
  },
  contact: {
    title: "Domande",
    address: "Scrivi a",
    none: (owner) => `Rivolgiti a ${owner}, nei modi indicati dal sito.`,
  },
}
