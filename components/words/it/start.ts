import type { Translation } from "../translation.ts"

export const start: Translation["start"] = {
  title: "Prepara il bot",
  purpose:
    "Dalle proprie pagine a una risposta sul sito. Ci si può fermare in ogni momento e continuare più tardi, su ogni dispositivo.",
  later: "Più tardi",
  steps: "Passi dell’avvio guidato",
  step: (number, all) => `Passo ${number} di ${all}`,
  done: "Fatto",
  names: { content: "I contenuti", questions: "Prova", colours: "Colori", site: "Il sito" },
  back: "Indietro",
  skip: "Salta questo passo",
  next: "Avanti",
  finish: "Fine",
  moving: "Un momento",
  content: {
    title: "Che cosa deve sapere il bot?",
    text: "Dargli il sito web, o trascinare file. Risponde solo in base a questi, e li cita.",
    more: "Aggiungi altro",
    website: "Sito web",
    websiteHelp: (most) =>
      most === 1
        ? "Ora viene letta una pagina. Altre si aggiungono in Conoscenze."
        : `Ora vengono lette fino a ${most} pagine pubbliche. Altre si leggono più tardi in Conoscenze.`,
    read: "Leggi sito",
    reading: "Aggiunta del sito web",
    or: "o",
    write: "Né sito web né file? Scrivere ciò che chiedono i visitatori.",
    list: "Che cosa legge il bot",
    ask: "Fagli una domanda",
    nothing: "Ancora non è stato letto nulla. Questo passo si può anche saltare.",
    pages: "Pagine",
    refused: "Il piano non ha posto per un bot",
    advice: {
      robots:
        "Il sito tiene fuori i programmi. Chi lo gestisce può consentirli in robots.txt; fino ad allora, trascinare gli stessi contenuti come file, o incollarne il testo qui sotto.",
      noText:
        "Forse la pagina è fatta di immagini, o disegnata da script. Provare con un’altra, come quella dei prezzi, o incollarne il testo qui sotto.",
      unreachable:
        "Aprire l’indirizzo in una finestra privata. Se lì compare, riprovare; altrimenti controllare com’è scritto, o incollare il testo qui sotto.",
      file: "Aprire il file, salvarlo di nuovo come PDF, DOCX o TXT, e trascinare quello. Oppure incollarne il testo qui sotto.",
    },
  },
  questions: {
    title: "Fagli domande, e miglioralo",
    text: "Queste domande vengono dai contenuti. I numeri in una risposta aprono il punto citato.",
    noQuestions:
      "Chiedere ciò che chiederebbe un visitatore. I numeri in una risposta aprono il punto citato.",
    hints: [
      "Fai una delle domande, o una tua.",
      "Apri un numero per leggere la citazione nella sua fonte.",
      "Lo diresti in un altro modo? Scegli «Correggi questa risposta»: le tue parole valgono dalla prossima domanda.",
    ],
    correct: "Correggi questa risposta",
    corrected: "Imparato. La domanda viene fatta ancora una volta.",
    empty: {
      title: "Non c’è ancora nulla da chiedere",
      text: "Appena una pagina o un file è letto, il bot si può provare qui.",
      action: "Aggiungi contenuti",
    },
    still: {
      title: "Sta ancora leggendo",
      text: "Le prime risposte sono possibili tra un momento. Questa pagina va avanti da sola.",
    },
    language: (language) =>
      `I contenuti sono in ${language.toLowerCase()}, perciò il bot parla ${language.toLowerCase()}. Si può cambiare nelle sue impostazioni.`,
  },
  colours: {
    title: "Dagli il tuo aspetto",
    text: "Il colore del pulsante e dei messaggi dei visitatori. I testi restano leggibili in ogni tonalità.",
    found: "Dal sito web",
    use: (colour) => `Usa ${colour}`,
    unknown: "Non si conoscono i colori di alcun sito web, perciò questi sono quelli dell’account.",
  },
  site: {
    title: "Mostralo ai visitatori",
    text: "Incollare questa riga prima di </body> in ogni pagina. L’aiuto per WordPress, Shopify e altri è nella pagina Canali del bot.",
    guide: "Dove va incollata?",
    page: "Nessun sito web? Condividere la pagina del bot: si attiva in Canali.",
    pageAction: "Configura la pagina",
  },
}
