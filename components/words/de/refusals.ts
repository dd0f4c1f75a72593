import type { Translation } from "../translation.ts"
import { limited } from "./limited.ts"

export const refusals: Translation["refusals"] = {
  missing: "Füllen Sie dieses Feld aus.",
  not_authorized: "Ihre Rolle erlaubt das nicht. Fragen Sie einen Inhaber des Kontos.",
  not_found: "Das gibt es nicht mehr. Laden Sie die Seite neu.",
  limit: (noun) =>
    `Ihr Plan erlaubt keine weiteren ${limited(noun)}. Löschen Sie welche, oder sehen Sie unter Plan und Nutzung nach.`,
  too_many_requests: "Das war viel auf einmal. Warten Sie eine Minute, dann versuchen Sie es erneut.",
  unavailable: "Die Datenbank ist gerade nicht erreichbar. Versuchen Sie es in einer Minute erneut.",
  internal: "Bei uns ist etwas schiefgegangen. Versuchen Sie es erneut.",
  signedOut: "Sie sind abgemeldet. Laden Sie die Seite neu und melden Sie sich wieder an.",
  offline: "Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.",
}
