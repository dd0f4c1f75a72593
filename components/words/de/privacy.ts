import type { Translation } from "../translation.ts"

const COUNTED: Readonly<Record<string, readonly [one: string, many: string]>> = {
  contacts: ["Kontakt", "Kontakte"],
  conversations: ["Unterhaltung", "Unterhaltungen"],
  messages: ["Nachricht", "Nachrichten"],
  attachments: ["Anhang", "Anhänge"],
  ratings: ["Bewertung", "Bewertungen"],
  sessions: ["Sitzung", "Sitzungen"],
  identities: ["Identität", "Identitäten"],
}

export const privacy: Translation["privacy"] = {
  title: "Datenschutz",
  purpose: "Wie lange Unterhaltungen bleiben, wen Besucher fragen können und was gelöscht wurde.",
  saved: "Datenschutz gespeichert",
  notAllowed: "Nur Inhaber und Admins können das ändern.",
  retention: {
    title: "Aufbewahrung",
    text: "Jede Nacht werden ältere Unterhaltungen gelöscht, mit Nachrichten, Anhängen und Bewertungen. Zahlen bleiben. Ein Bot kann eine kürzere Frist haben.",
    label: "Tage nach der letzten Nachricht",
    help: (days) => `Ohne Zahl: ${days.toLocaleString("de")} ${days === 1 ? "Tag" : "Tage"}.`,
  },
  contact: {
    title: "Fragen",
    text: "Steht auf der Datenschutzseite, auf die Ihre Bots verweisen.",
    label: "E-Mail für Fragen zum Datenschutz",
    see: "Seite ansehen",
  },
  person: {
    title: "Jemand fragt nach seinen Daten",
    text: "Alles über eine Person anhand ihrer E-Mail-Adresse: Kontakte, Unterhaltungen, Nachrichten, Anhänge. Vergewissern Sie sich, wer da fragt.",
    label: "E-Mail der Person",
    download: "Herunterladen",
    erase: "Löschen",
    question: "Diese Person löschen?",
    warning: (email) =>
      `Alles über ${email} wird sofort gelöscht und lässt sich nicht zurückholen. Exportieren Sie es vorher, falls eine Kopie gewünscht ist.`,
    action: "Person löschen",
    erased: "Person gelöscht",
    unknown: "Unter dieser Adresse ist hier niemand bekannt.",
    malformed: "Geben Sie eine ganze Adresse ein, etwa ada@example.com.",
  },
  erasures: {
    title: "Was gelöscht wurde",
    text: "Jede Löschung mit Datum, ohne Inhalt.",
    none: "Noch wurde nichts gelöscht.",
    kinds: {
      contact: "Eine Person, auf Wunsch",
      conversation: "Eine Unterhaltung, auf Wunsch",
      retention: "Nach Ablauf der Frist",
    },
    counted: (what, rows) => {
      const [one, many] = COUNTED[what] ?? [what, what]
      return `${rows.toLocaleString("de")} ${rows === 1 ? one : many}`
    },
  },
}
