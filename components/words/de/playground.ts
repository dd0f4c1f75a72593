import type { Translation } from "../translation.ts"
import { limited } from "./limited.ts"

export const playground: Translation["playground"] = {
  title: "Testchat",
  newConversation: "Neue Unterhaltung",
  newFirst: "Diese Unterhaltung ist neu.",
  stored: "Was Sie hier fragen, bleibt als Test, getrennt von den Unterhaltungen der Besucher.",
  welcomeFallback: "Stellen Sie eine Frage, um zu sehen, wie dieser Bot antwortet.",
  hint: "Enter sendet, Umschalt + Enter beginnt eine neue Zeile.",
  tryThese: "Probieren Sie eine davon",
  topics: {
    en: (topic) => `What can you tell me about ${topic}?`,
    es: (topic) => `¿Qué me puedes decir sobre ${topic}?`,
    fr: (topic) => `Que pouvez-vous me dire sur ${topic} ?`,
    de: (topic) => `Was können Sie mir über ${topic} sagen?`,
    it: (topic) => `Che cosa puoi dirmi su ${topic}?`,
    pt: (topic) => `O que pode me dizer sobre ${topic}?`,
  },
  panel: {
    label: "Einstellungen dieses Bots",
    edit: "Alle Einstellungen",
    undo: "Rückgängig",
    again: "Erneut versuchen",
    phases: {
      idle: "Änderungen speichern sich selbst.",
      waiting: "Noch nicht gespeichert",
      saving: "Wird gespeichert",
      saved: "Gespeichert. Ab der nächsten Frage gilt es.",
      failed: "",
    },
    model: "Modell",
    knowledge: "Wissen",
    ready: "Bereit",
    noKnowledge: "Noch nichts",
  },
  empty: {
    title: "Dieser Bot hat noch nichts zu lesen",
    text: "Er antwortet mit Zitaten aus seinem Wissen. Fügen Sie einen Text oder ein Dokument hinzu, dann fragen Sie.",
    action: "Wissen hinzufügen",
  },
  off: {
    title: "Dieser Bot ist ausgeschaltet",
    text: "Er weist jede Nachricht ab, bis Sie ihn wieder einschalten.",
    action: "Einstellungen öffnen",
  },
  readOnlyTitle: "Sie können lesen, aber nicht fragen",
  readOnly: "Mit Ihrer Rolle können Sie Unterhaltungen lesen, aber keine beginnen.",
  failed: {
    title: "Die Antwort konnte nicht fertig geschrieben werden",
    text: "Ihre Frage bleibt erhalten. Versuchen Sie es erneut; bleibt es dabei, wählen Sie in den Einstellungen ein anderes Modell.",
    offline: "Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung, dann versuchen Sie es erneut.",
    signedOut: "Sie sind abgemeldet.",
    signIn: "Wieder anmelden",
    limitTitle: "Das Limit ist erreicht",
    limit: (noun) =>
      `Ihr Plan enthält für diesen Monat keine weiteren ${limited(noun)}, deshalb wurde die Frage nicht gespeichert. Fragen Sie nach einem größeren Plan, oder warten Sie bis zum Monatsersten.`,
    refused: "Die Frage wurde nicht gesendet",
  },
  rateFailed: "Ihre Bewertung konnte nicht gespeichert werden. Versuchen Sie es erneut.",
}
