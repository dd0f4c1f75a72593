import type { Translation } from "../translation.ts"

export const platformJobs: Translation["platformJobs"] = {
  title: "Lavori",
  purpose: "Ciò che si fa accanto alle richieste: che cosa attende, gira, non è riuscito e perché.",
  kinds: "In coda",
  columns: {
    kind: "Tipo",
    waiting: "In attesa",
    running: "In corso",
    later: "Più tardi",
    failing: "In errore",
    givenUp: "Abbandonati",
    oldestDue: "Scadenza più vecchia",
    retry: "Riprova",
  },
  empty: { title: "Niente in coda", text: "I lavori compaiono qui finché non sono fatti." },
  failed: {
    title: "Non riusciti",
    text: "Gli abbandonati ti aspettano per 30 giorni; gli altri vengono ritentati da soli.",
    none: "Nessun lavoro è fallito.",
    givenUp: "Abbandonato",
    tried: (attempts, most) => `${attempts} tentativi su ${most}`,
    unknown: "Nessun motivo noto; forse è nel log.",
  },
  retry: {
    one: "Riprova",
    all: (count) => (count === 1 ? "Riprova" : `Riprova tutti i ${count}`),
    askOne: (kind) => `Riprovare ${kind}?`,
    askAll: (count, kind) => (count === 1 ? `Riprovare ${kind}?` : `Riprovare ${count} lavori di ${kind}?`),
    text: "Cominciano subito, come la prima volta. Ciò che è già fatto non si ripete.",
    done: "Di nuovo in coda",
  },
}
