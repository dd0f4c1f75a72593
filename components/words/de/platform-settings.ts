import type { Translation } from "../translation.ts"

export const platformSettings: Translation["platformSettings"] = {
  title: "Einstellungen",
  purpose: "Was allen gesagt wird und wie diese Installation eingerichtet ist.",
  list: "Einstellungen der Umgebung",
  listText:
    "Dieses Prozesses, wie er gestartet ist. Was sie bedeuten, steht in docs/settings.md; Passwörter und Schlüssel werden nie gezeigt.",
  columns: { name: "Name", value: "Wert", source: "Von" },
  hidden: "Gesetzt, nicht gezeigt",
  unset: "Nicht gesetzt",
  given: "Umgebung",
  usual: "Üblicher Wert",
  banner: {
    name: "Vom Betreiber",
    title: "Hinweis",
    text: "Steht über jeder Seite aller, die hier arbeiten, in allen Agenturen und bei ihren Kunden. Besucher sehen ihn nicht.",
    label: "Text",
    help: "Leer für keinen.",
    level: "Stufe",
    until: "Bis Ende des",
    wrongDay: "Geben Sie einen Tag ein.",
    saved: "Hinweis gespeichert",
    levels: { info: "Information", warning: "Warnung", danger: "Dringend" },
  },
}
