import type { Translation } from "../translation.ts"

export const landing: Translation["landing"] = {
  signIn: "Accedi",
  signUp: "Registrati",
  promise: "Un chatbot che risponde con i contenuti dell’azienda",
  lead: "Basta indicare il sito o caricare i documenti. I visitatori ricevono risposte a ogni ora, con la frase da cui vengono.",
  website: "Sito web",
  websitePlaceholder: "www.example.com",
  websiteInvalid: "Inserire un indirizzo web, per esempio www.example.com.",
  start: "Crea un bot",
  startNote: "Prima un account, poi il bot. Bastano due minuti.",
  product: "Come appare",
  facts: [
    {
      title: "Risposte con la loro fonte",
      text: "Ogni risposta cita i contenuti originali, parola per parola, e un clic apre il brano da cui viene.",
    },
    {
      title: "Online in pochi minuti",
      text: "Aggiungere un sito, un PDF o un testo, fare qualche domanda e collegare il bot al proprio prodotto.",
    },
    {
      title: "Dice quando non sa",
      text: "Dove i contenuti non hanno una risposta, il bot lo dice invece di inventarne una.",
    },
  ],
  demo: {
    bot: "Bici del Porto",
    question: "Posso riportare una bici a noleggio di domenica?",
    answer:
      "Sì. Si può restituire una bici ogni giorno fino alle **20**, domenica compresa [1]. Dopo la chiusura, basta legarla alla rastrelliera accanto alla porta e lasciare la chiave nella cassetta [2].",
    sources: [
      {
        name: "Condizioni di noleggio.pdf",
        heading: "Restituire una bici",
        page: 2,
        quote: "Le bici si possono restituire ogni giorno, domeniche e festivi compresi, fino alle 20.",
        before: "La durata del noleggio si concorda al ritiro. ",
        after: " I ritardi si pagano a ore.",
      },
      {
        name: "bicidelporto.example/orari",
        heading: "Dopo la chiusura",
        page: null,
        quote: "Legare la bici alla rastrelliera accanto alla porta e lasciare la chiave nella cassetta.",
        before: "Dopo le 20 siamo chiusi. ",
        after: " La controlliamo ogni mattina alle 7.",
      },
    ],
    followUp: "E se piove?",
  },
  footer: "Altro",
  legal: { support: "Assistenza", imprint: "Note legali", terms: "Condizioni" },
  privacy: "Privacy",
  rights: (name, year) => `© ${year} ${name}`,
}
