import type { Phrases } from "./schema.ts"

export const it = (tu: boolean): Phrases => ({
  greeting: tu ? "Ciao! Che cosa vuoi sapere?" : "Buongiorno! Che cosa desidera sapere?",
  thanks: `Prego. ${tu ? "Vuoi" : "Desidera"} sapere altro?`,
  goodbye: tu ? "Ciao, e torna quando hai una domanda." : "Arrivederci, e torni quando ha una domanda.",
  feeling: `Tutto bene, grazie. Che cosa ${tu ? "vuoi" : "desidera"} sapere?`,
  help: `Rispondo alle domande con i documenti che ho ricevuto. Che cosa ${tu ? "vuoi" : "desidera"} sapere?`,
  identity: (business) =>
    `Sono ${business ? `l'assistente di ${business},` : "un assistente"} che risponde in base ai documenti che ho ricevuto e mostra da dove viene ogni risposta.`,
  unknown: [
    "Non ho trovato una risposta nei documenti a mia disposizione.",
    "Anche su questo non ho una risposta: non ho informazioni.",
    "A questo non posso rispondere con i miei documenti.",
    "Mi dispiace, non trovo nulla su questo.",
  ],
  unknownPart: (question) => `Non ho trovato una risposta a «${question}».`,
  didYouMean: (offers) => `${tu ? "Intendevi" : "Intendeva"} ${offers}?`,
  canAsk: (topics) => `${tu ? "Puoi" : "Può"} chiedermi, per esempio: ${topics}.`,
  reach: (contacts) => `${tu ? "Puoi" : "Può"} contattarci qui: ${contacts}`,
  appointment: (contacts) => `Per un appuntamento ${tu ? "puoi" : "può"} contattarci qui: ${contacts}`,
  offer: (contacts) => `Per un'offerta su misura ${tu ? "puoi" : "può"} contattarci qui: ${contacts}`,
  person: `Non trasferisco la chiamata, ma così ${tu ? "puoi" : "può"} contattarci:`,
  personUnknown: `Non posso trovare una persona che risponda, e nei miei documenti non c'è alcun contatto. ${tu ? "Usa" : "Usi"} i contatti del sito, o ${tu ? "chiedi" : "chieda"} a me: rispondo a ciò che posso.`,
  otherLanguage: (language) => `I documenti con cui rispondo sono in ${language}.`,
  or: "o",
  and: "e",
  marks: ["«", "»"],
})
