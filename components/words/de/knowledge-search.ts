import type { Translation } from "../translation.ts"

export const knowledgeSearch: Translation["knowledge"]["search"] = {
  title: "Suche testen",
  lead: "Sehen Sie, welche Passagen eine Frage findet, bevor ein Besucher sie stellt.",
  question: "Frage",
  placeholder: "Fragen Sie wie ein Besucher …",
  submit: "Suchen",
  results: (count) =>
    count === 1 ? "1 Passage gefunden" : `${count.toLocaleString("de")} Passagen gefunden`,
  list: "Gefundene Passagen",
  scoreOf: (percent) => `${percent}\u00a0% passend`,
  nothing:
    "Keine Passage beantwortet das. Ihr Bot würde sagen, dass er es nicht weiß; fügen Sie eine Quelle dazu hinzu.",
}
