import type { Translation } from "../translation.ts"

export const platformSessions: Translation["platformSessions"] = {
  title: "Sitzungen",
  purpose: "Wer angemeldet ist: die Administratoren, andere über die Suche.",
  search: "Personen suchen",
  searchPlaceholder: "Name oder E-Mail-Adresse",
  this: "Diese hier",
  columns: {
    person: "Person",
    realm: "Agentur",
    device: "Browser",
    signedIn: "Angemeldet",
    lastSeen: "Zuletzt gesehen",
    end: "Beenden",
  },
  nobody: {
    title: "Niemand ist angemeldet",
    text: "Niemand mit diesem Namen oder dieser Adresse ist irgendwo angemeldet.",
    action: "Administratoren anzeigen",
  },
  end: {
    action: "Abmelden",
    title: (name) => `${name} dort abmelden?`,
    text: "Der Browser wird sofort abgemeldet, mit allem, was er offen hat.",
    done: (name) => `${name} ist dort abgemeldet`,
  },
}
