import type { Translation } from "../translation.ts"

export const data: Translation["data"] = {
  nav: "Daten",
  title: "Daten",
  purpose: "Nehmen Sie alles aus diesem Konto mit, oder lassen Sie es löschen.",
  notAllowed: "Nur Inhaber exportieren alles oder löschen das Konto.",
  export: {
    title: "Alles exportieren",
    text: "Ein Archiv mit Bots, Wissen, Dateien, Unterhaltungen, Kontakten, Team und Protokoll, als JSON Lines. Inhaber können es sieben Tage lang herunterladen.",
    ask: "Alles exportieren",
    asking: "Wird angefordert",
    asked: "Der Export hat begonnen. Sie können diese Seite verlassen.",
    list: "Exporte",
    empty: "Kein Export in den letzten sieben Tagen.",
    made: "angefordert",
    until: "abrufbar bis",
    states: { queued: "Wartet", running: "In Arbeit", ready: "Fertig", failed: "Fehlgeschlagen" },
    failed:
      "Er konnte nicht erstellt werden. Fordern Sie einen neuen an; gelingt auch der nicht, sagen Sie es dem Anbieter, der es für Sie betreibt.",
    progress: "Archiv wird geschrieben",
    of: (done, total) => `${done.toLocaleString("de")} von ${total.toLocaleString("de")}`,
    download: (size) => `Herunterladen (${size})`,
    updates: (ready, total) =>
      total === 1 ? `${ready} von 1 Export ist fertig` : `${ready} von ${total} Exporten sind fertig`,
  },
  remove: {
    title: "Konto löschen",
    text: "Löscht Bots, Wissen, Unterhaltungen, Kontakte und Team dieses Kontos, 30 Tage nachdem Sie es verlangen. Bis dahin läuft alles weiter, und jeder Inhaber kann es behalten.",
    action: "Konto löschen",
    ask: (name) => `${name} löschen?`,
    lead: "In 30 Tagen wird alles darin endgültig gelöscht. Jeder Inhaber erfährt davon. Exportieren Sie zuerst, was Sie behalten möchten.",
    label: (name) => `Zum Bestätigen ${name} eingeben`,
    submit: "In 30 Tagen löschen",
    submitting: "Einen Moment",
    done: "Das Konto wird in 30 Tagen gelöscht",
    elsewhere: "Dieses Konto löscht der Betreiber der Installation.",
    closing: "Dieses Konto wird gelöscht am",
    keep: "Konto behalten",
    kept: "Das Konto bleibt",
    barShort: "Löschung dieses Kontos",
    change: "Behalten oder exportieren",
  },
}
