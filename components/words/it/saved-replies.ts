import type { Translation } from "../translation.ts"

export const savedReplies: Translation["savedReplies"] = {
  title: "Risposte salvate",
  purpose:
    "Le risposte frequenti, con una parola breve: si digita dopo una barra là dove si scrive a un visitatore.",
  list: "Risposte salvate",
  add: "Aggiungi risposta",
  addTitle: "Aggiungi una risposta salvata",
  adding: "Aggiunta della risposta",
  edit: "Modifica",
  editOf: (shortcut) => `Modifica /${shortcut}`,
  editTitle: "Modifica la risposta salvata",
  save: "Salva risposta",
  saving: "Salvataggio della risposta",
  saved: (shortcut) => `/${shortcut} salvata`,
  remove: "Elimina",
  removeOf: (shortcut) => `Elimina /${shortcut}`,
  removeTitle: (shortcut) => `Eliminare /${shortcut}?`,
  removeLead: "Ciò che è stato inviato con essa resta.",
  removed: (shortcut) => `/${shortcut} eliminata`,
  shortcut: "Abbreviazione",
  shortcutHelp: "Si digita come /orari. Lettere, cifre, trattini e trattini bassi.",
  shortcutPlaceholder: "orari",
  text: "Risposta",
  placeholders:
    "{{first_name}} e {{name}} sono quelli del visitatore, {{my_first_name}} e {{my_name}} quelli di chi risponde. {{first_name|cliente}} dice «cliente» quando non si conosce alcun nome.",
  notAllowed: "Questo ruolo permette di leggere le risposte salvate, non di modificarle.",
  none: "Ancora nessuna risposta salvata. Si aggiungono nelle impostazioni.",
  noMatch: "Nessuna risposta salvata corrisponde.",
  manage: "Gestisci",
  menuKeys: "Su e giù per spostarsi, Invio per scegliere",
  hint: "Digita / per le risposte salvate",
  empty: {
    title: "Ancora nessuna risposta salvata",
    text: "Scrivere una volta sola ciò che si risponde di continuo, come gli orari di apertura, e richiamarlo con una barra e poche lettere.",
  },
}
