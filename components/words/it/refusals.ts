import type { Translation } from "../translation.ts"

/** What a plan limits. */
const NOUNS: Record<string, string> = {
  conversations: "conversazioni",
  messages: "messaggi",
  tokens: "token",
  bots: "bot",
  datasets: "set di dati",
  records: "record",
  skillsets: "set di competenze",
  abilities: "competenze",
  files: "file",
  users: "utenti",
}

export const refusals: Translation["refusals"] = {
  missing: "Compilare questo campo.",
  not_authorized: "Questo ruolo non lo permette. Rivolgersi a un proprietario dell’account.",
  not_found: "Non esiste più. Ricaricare la pagina.",
  limit: (noun) =>
    `Il limite di ${NOUNS[noun] ?? noun} del piano è raggiunto. Eliminarne qualcuno o vedere Piano e utilizzo.`,
  too_many_requests: "È molto in una volta sola. Attendere un minuto, poi riprovare.",
  unavailable: "Al momento il database non è raggiungibile. Riprovare tra un minuto.",
  internal: "Qualcosa non ha funzionato da parte nostra. Riprovare.",
  signedOut: "La sessione è scaduta. Ricaricare la pagina e accedere di nuovo.",
  offline: "Il server non è raggiungibile. Controllare la connessione e riprovare.",
}
