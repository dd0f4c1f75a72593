import type { Translation } from "../translation.ts"

export const savedReplies: Translation["savedReplies"] = {
  title: "Gespeicherte Antworten",
  purpose:
    "Was Sie oft antworten, unter einem kurzen Wort: Tippen Sie es nach einem Schrägstrich, wo Sie einem Besucher schreiben.",
  list: "Gespeicherte Antworten",
  add: "Antwort hinzufügen",
  addTitle: "Gespeicherte Antwort hinzufügen",
  adding: "Antwort wird hinzugefügt",
  edit: "Bearbeiten",
  editOf: (shortcut) => `/${shortcut} bearbeiten`,
  editTitle: "Gespeicherte Antwort bearbeiten",
  save: "Antwort speichern",
  saving: "Antwort wird gespeichert",
  saved: (shortcut) => `/${shortcut} gespeichert`,
  remove: "Löschen",
  removeOf: (shortcut) => `/${shortcut} löschen`,
  removeTitle: (shortcut) => `/${shortcut} löschen?`,
  removeLead: "Was damit gesendet wurde, bleibt.",
  removed: (shortcut) => `/${shortcut} gelöscht`,
  shortcut: "Kürzel",
  shortcutHelp: "Wird als /zeiten getippt. Buchstaben, Ziffern, Binde- und Unterstriche.",
  shortcutPlaceholder: "zeiten",
  text: "Antwort",
  placeholders:
    "{{first_name}} und {{name}} sind die des Besuchers, {{my_first_name}} und {{my_name}} die der Person, die antwortet. {{first_name|Gast}} sagt „Gast“, wo kein Name bekannt ist.",
  notAllowed: "Mit Ihrer Rolle können Sie gespeicherte Antworten lesen, aber nicht ändern.",
  none: "Noch keine gespeicherten Antworten. Fügen Sie welche in den Einstellungen hinzu.",
  noMatch: "Keine gespeicherte Antwort passt.",
  manage: "Verwalten",
  menuKeys: "Auf und Ab zum Bewegen, Eingabe zum Übernehmen",
  hint: "Mit / zu gespeicherten Antworten",
  empty: {
    title: "Noch keine gespeicherten Antworten",
    text: "Schreiben Sie einmal, was Sie immer wieder antworten, etwa Ihre Öffnungszeiten, und holen Sie es mit einem Schrägstrich und ein paar Buchstaben.",
  },
}
