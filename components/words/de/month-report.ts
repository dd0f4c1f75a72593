import type { Translation } from "../translation.ts"

export const monthReport: Translation["monthReport"] = {
  name: "Monatsbericht",
  title: (month) => `Bericht für ${month}`,
  upTo: (day) => `bis ${day}`,
  quiet: "In diesem Monat hat niemand mit den Bots gesprochen.",
  days: "Gespräche nach Tagen",
  most: (count) => `${count} am stärksten Tag`,
  asked: "Am häufigsten gefragt",
  unknown: "Was nicht bekannt war",
  unknownText: "Wird eine Antwort beigebracht, bekommt sie der nächste Besucher.",
  saved: "Ersparte Zeit",
  hours: (hours) => `${hours} Std.`,
  change: (change) => `${change} zum Vormonat`,
  minutesLabel: "Minuten, die ein Mensch braucht",
  minutes: (minutes) => `${minutes} Minuten je Antwort`,
  how: (minutes) =>
    `Ersparte Zeit: ${minutes} Minuten eines Menschen für jede Frage, die aus dem Wissen beantwortet wurde. Ein laufender Monat wird mit denselben Tagen des Vormonats verglichen.`,
  mail: {
    label: "Den Monat per Mail",
    help: "Am Ersten, nach einem Monat mit Unterhaltungen: was Ihre Bots getan haben, was das erspart hat und was sie nicht wussten.",
  },
  changes: {
    title: "Was sich geändert hat",
    none: "Das Wissen ist, wie es war.",
    sources: (count, names, more) =>
      `${count === 1 ? "1 Quelle" : `${count.toLocaleString("de")} Quellen`} hinzugefügt: ${names}${more ? " und andere" : ""}.`,
    reread: (count) => `${count === 1 ? "1 Quelle" : `${count.toLocaleString("de")} Quellen`} neu gelesen.`,
    taught: (count) =>
      `${count === 1 ? "1 Antwort" : `${count.toLocaleString("de")} Antworten`} von Hand beigebracht.`,
  },
}
