import type { Translation } from "../translation.ts"

export const knowledgeSearch: Translation["knowledge"]["search"] = {
  title: "Prueba de búsqueda",
  lead: "Mira qué fragmentos encuentra una pregunta antes de que la haga un visitante.",
  question: "Pregunta",
  placeholder: "Pregunta como un visitante…",
  submit: "Buscar",
  results: (count) => (count === 1 ? "1 fragmento encontrado" : `${count} fragmentos encontrados`),
  list: "Fragmentos encontrados",
  scoreOf: (percent) => `${percent}\u00a0% de coincidencia`,
  nothing: "Ningún fragmento lo responde. Tu bot diría que no lo sabe; añade una fuente que trate el tema.",
}
