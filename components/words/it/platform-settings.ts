import type { Translation } from "../translation.ts"

export const platformSettings: Translation["platformSettings"] = {
  title: "Impostazioni",
  purpose: "Che cosa si dice a tutti e come è impostata questa installazione.",
  list: "Impostazioni dell’ambiente",
  listText:
    "Di questo processo, come è partito. Il significato è in docs/settings.md; password e chiavi non si mostrano mai.",
  columns: { name: "Nome", value: "Valore", source: "Da" },
  hidden: "Impostato, non mostrato",
  unset: "Non impostato",
  given: "Ambiente",
  usual: "Valore abituale",
  banner: {
    name: "Dal gestore",
    title: "Avviso",
    text: "Sta sopra ogni pagina di tutti quelli che lavorano qui, in tutte le agenzie e dai loro clienti. I visitatori non lo vedono.",
    label: "Testo",
    help: "Vuoto per nessuno.",
    level: "Livello",
    until: "Fino alla fine del",
    wrongDay: "Indica un giorno.",
    saved: "Avviso salvato",
    levels: { info: "Informazione", warning: "Avvertimento", danger: "Urgente" },
  },
}
