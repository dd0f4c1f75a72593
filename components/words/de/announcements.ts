import type { Translation } from "../translation.ts"

export const announcements: Translation["announcements"] = {
  nav: "Mitteilungen",
  purpose: "Sagen Sie den Leuten Ihrer Kunden, was neu ist. Es steht über ihren Seiten, bis sie es weglegen.",
  notAllowed: "Nur wer Kunden betreut, teilt etwas mit.",
  list: "Mitteilungen",
  add: "Etwas mitteilen",
  announce: "Mitteilen",
  announcing: "Wird mitgeteilt",
  announced: "Ihre Kunden erfahren es jetzt",
  edit: "Bearbeiten",
  editOf: (t) => `„${t}“ bearbeiten`,
  addTitle: "Etwas mitteilen",
  editTitle: "Mitteilung bearbeiten",
  save: "Änderungen speichern",
  saving: "Wird gespeichert",
  saved: "Mitteilung gespeichert",
  title: "Titel",
  titlePlaceholder: "Was neu ist, in einer Zeile",
  text: "Text",
  kind: "Worum es geht",
  kinds: { news: "Neues", important: "Wichtig", maintenance: "Wartung" },
  until: "Bis",
  untilHelp: "Der letzte Tag, an dem es gezeigt wird, in UTC. Ohne ihn steht es, bis Sie es beenden.",
  wrongDay: "Geben Sie einen Tag wie 2026-12-31 ein.",
  url: "Link",
  urlHelp: "Wo mehr zu lesen ist.",
  open: "Mehr lesen",
  over: "Beendet",
  seen: (n) =>
    n === 0
      ? "Noch niemand hat es gesehen"
      : n === 1
        ? "1 Person hat es gesehen"
        : `${n} Personen haben es gesehen`,
  end: {
    title: (t) => `„${t}“ beenden?`,
    lead: "Ihren Kunden wird es nicht mehr gezeigt. Auf ihrer Seite finden sie es weiter.",
    action: "Beenden",
    of: (t) => `„${t}“ beenden`,
    done: "Mitteilung beendet",
  },
  remove: {
    title: (t) => `„${t}“ löschen?`,
    lead: "Es verschwindet auch von den Seiten Ihrer Kunden. Das lässt sich nicht rückgängig machen.",
    action: "Löschen",
    of: (t) => `„${t}“ löschen`,
    done: "Mitteilung gelöscht",
  },
  empty: {
    title: "Noch nichts mitgeteilt",
    text: "Eine neue Funktion, andere Preise, eine Nacht mit Wartung: Ihre Kunden lesen es dort, wo sie arbeiten.",
  },
  none: { title: "Noch nichts mitgeteilt", text: "Was neu ist, steht hier." },
  bar: { name: "Mitteilung", read: "Lesen", aside: "Weglegen" },
}
