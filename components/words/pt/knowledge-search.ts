import type { Translation } from "../translation.ts"

export const knowledgeSearch: Translation["knowledge"]["search"] = {
  title: "Teste de busca",
  lead: "Veja que trechos uma pergunta encontra, antes que um visitante a faça.",
  question: "Pergunta",
  placeholder: "Pergunte como um visitante…",
  submit: "Buscar",
  results: (count) => (count === 1 ? "1 trecho encontrado" : `${count} trechos encontrados`),
  list: "Trechos encontrados",
  scoreOf: (percent) => `${percent}% compatível`,
  nothing: "Nenhum trecho responde a isto. Seu bot diria que não sabe; adicione uma fonte sobre o assunto.",
}
