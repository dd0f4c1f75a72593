import type { Translation } from "../translation.ts"

export const knowledgeSearch: Translation["knowledge"]["search"] = {
  title: "Prova la ricerca",
  lead: "Vedere quali brani trova una domanda, prima che la faccia un visitatore.",
  question: "Domanda",
  placeholder: "Chiedi come un visitatore…",
  submit: "Cerca",
  results: (count) => (count === 1 ? "1 brano trovato" : `${count} brani trovati`),
  list: "Brani trovati",
  scoreOf: (percent) => `${percent}% di pertinenza`,
  nothing: "Nessun brano risponde. Il bot direbbe che non lo sa; aggiungere una fonte che ne parli.",
}
