import type { Translation } from "../translation.ts"

export const monthReport: Translation["monthReport"] = {
  name: "Rapporto mensile",
  title: (month) => `Rapporto di ${month}`,
  upTo: (day) => `fino al ${day}`,
  quiet: "Nessuno ha parlato con i bot in questo mese.",
  days: "Conversazioni per giorno",
  most: (count) => `${count} nel giorno più intenso`,
  asked: "Le più frequenti",
  unknown: "Ciò che non era noto",
  unknownText: "Insegnata una risposta, il visitatore successivo la riceve.",
  saved: "Tempo risparmiato",
  hours: (hours) => `${hours} h`,
  change: (change) => `${change} rispetto al mese precedente`,
  minutesLabel: "Minuti che servono a una persona",
  minutes: (minutes) => `${minutes} minuti per risposta`,
  how: (minutes) =>
    `Tempo risparmiato: ${minutes} minuti di una persona per ogni domanda a cui hanno risposto le conoscenze. Un mese in corso è confrontato con gli stessi giorni del precedente.`,
  mail: {
    label: "Inviami il mese per e-mail",
    help: "Il primo del mese, dopo un mese con conversazioni: che cosa hanno fatto i bot, che cosa hanno risparmiato e che cosa non sapevano.",
  },
  changes: {
    title: "Che cosa è cambiato",
    none: "Le conoscenze sono rimaste com’erano.",
    sources: (count, names, more) =>
      `${count === 1 ? "1 fonte aggiunta" : `${count.toLocaleString("it")} fonti aggiunte`}: ${names}${more ? " e altre" : ""}.`,
    reread: (count) => `${count === 1 ? "1 fonte riletta" : `${count.toLocaleString("it")} fonti rilette`}.`,
    taught: (count) =>
      `${count === 1 ? "1 risposta insegnata" : `${count.toLocaleString("it")} risposte insegnate`} a mano.`,
  },
}
