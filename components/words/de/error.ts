import type { Translation } from "../translation.ts"

export const error: Translation["error"] = {
  title: "Diese Seite konnte nicht geladen werden",
  text: "Nichts, was Sie gespeichert haben, ist verloren. Versuchen Sie es erneut; bleibt es dabei, senden Sie uns die Kennung unten.",
  reference: "Kennung",
  home: "Zur Startseite",
  retry: "Erneut versuchen",
}
