import type { Translation } from "../translation.ts"

export const providerKeys: Translation["providerKeys"] = {
  title: "Chiavi dei fornitori",
  purpose:
    "I suoi bot possono interrogare modelli con chiavi proprie. Vengono prima di tutte le altre, e il fornitore lo paga lei.",
  notAllowed:
    "Le chiavi dei fornitori di modelli le inseriscono i proprietari; nell’account di un cliente anche gli amministratori.",
  list: "Fornitori di modelli",
  columns: { provider: "Fornitore", key: "Chiave", entered: "Inserita", lastUsed: "Ultimo uso" },
  names: { openai: "OpenAI", anthropic: "Anthropic", google: "Google", mistral: "Mistral AI" },
  ownServer: "Si interroga il server di modelli di questa piattaforma",
  asked: (host: string) => `Si interroga ${host}`,
  needed: "Nessuna: i modelli di questo fornitore non si possono usare",
  notNeeded: "Nessuna: le risposte si fanno anche senza",
  enteredBy: (name: string) => `da ${name}`,
  unnamed: "Qualcuno",
  never: "Non ancora",
  enter: "Inserisci chiave",
  enterOf: (name: string) => `Inserisci chiave per ${name}`,
  replace: "Sostituisci",
  replaceOf: (name: string) => `Sostituisci la chiave per ${name}`,
  dialogTitle: (name: string) => `Una chiave per ${name}`,
  lead: "Prima viene provata, poi conservata cifrata e mai più mostrata.",
  key: "Chiave",
  submit: "Prova e salva",
  submitting: "Prova della chiave",
  saved: "Chiave salvata",
  remove: "Rimuovi",
  removeOf: (name: string) => `Rimuovi la chiave per ${name}`,
  removeTitle: (name: string) => `Rimuovere la chiave per ${name}?`,
  removeLead:
    "Da questo momento le risposte si fanno senza. I bot il cui modello non si può più usare rispondono con citazioni.",
  removed: "Chiave rimossa",
  faults: {
    refused: (name: string, day: string) => `Rifiutata da ${name} il ${day}. I bot rispondono con citazioni.`,
    unreadable: (_name: string, day: string) => `Illeggibile dal ${day}. La inserisca di nuovo.`,
  },
  wrong: {
    refused: "Il fornitore rifiuta questa chiave",
    unreachable: "Il fornitore non è raggiungibile. Riprovi tra un momento.",
  },
}
