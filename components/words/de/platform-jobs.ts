import type { Translation } from "../translation.ts"

export const platformJobs: Translation["platformJobs"] = {
  title: "Aufträge",
  purpose: "Was neben Anfragen erledigt wird: was wartet, läuft, gescheitert ist und warum.",
  kinds: "In der Warteschlange",
  columns: {
    kind: "Art",
    waiting: "Wartend",
    running: "Laufend",
    later: "Später",
    failing: "Scheiternd",
    givenUp: "Aufgegeben",
    oldestDue: "Älteste fällig",
    retry: "Erneut versuchen",
  },
  empty: { title: "Nichts in der Warteschlange", text: "Aufträge stehen hier, bis sie erledigt sind." },
  failed: {
    title: "Gescheitert",
    text: "Aufgegebene warten 30 Tage auf Sie; die anderen werden von selbst erneut versucht.",
    none: "Kein Auftrag ist gescheitert.",
    givenUp: "Aufgegeben",
    tried: (attempts, most) => `${attempts} von ${most} Versuchen`,
    unknown: "Kein Grund bekannt; vielleicht steht er im Log.",
  },
  retry: {
    one: "Erneut versuchen",
    all: (count) => (count === 1 ? "Erneut versuchen" : `Alle ${count} erneut versuchen`),
    askOne: (kind) => `${kind} erneut versuchen?`,
    askAll: (count, kind) =>
      count === 1 ? `${kind} erneut versuchen?` : `${count} Aufträge ${kind} erneut versuchen?`,
    text: "Sie beginnen sofort, wie beim ersten Mal. Was schon erledigt ist, geschieht nicht doppelt.",
    done: "Wieder eingereiht",
  },
}
