import type { Translation } from "../translation.ts"

export const platformSessions: Translation["platformSessions"] = {
  title: "Sessioni",
  purpose: "Chi ha effettuato l’accesso: gli amministratori, e altri tramite ricerca.",
  search: "Cerca persone",
  searchPlaceholder: "Nome o indirizzo e-mail",
  this: "Questa",
  columns: {
    person: "Persona",
    realm: "Agenzia",
    device: "Browser",
    signedIn: "Accesso",
    lastSeen: "Visto",
    end: "Fine",
  },
  nobody: {
    title: "Nessuno è connesso",
    text: "Nessuno con quel nome o indirizzo è connesso.",
    action: "Mostra amministratori",
  },
  end: {
    action: "Disconnetti",
    title: (name) => `Disconnettere ${name} da lì?`,
    text: "Il browser viene disconnesso subito, con tutto ciò che ha aperto.",
    done: (name) => `${name} è disconnesso da lì`,
  },
}
