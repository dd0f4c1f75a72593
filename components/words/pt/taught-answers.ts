import type { Translation } from "../translation.ts"

export const taughtAnswers: Translation["taughtAnswers"] = {
  action: "Ensinar uma resposta",
  title: "Ensinar uma resposta",
  lead: "A partir de agora o bot dá esta resposta, palavra por palavra, sempre que receber esta pergunta.",
  changeTitle: "Editar esta resposta",
  question: "Pergunta",
  questionHelp:
    "Como um visitante perguntaria. Variações com as mesmas palavras contam como a mesma pergunta.",
  answer: "Resposta",
  answerHelp: "Exatamente como o bot deve dá-la.",
  teach: "Ensinar resposta",
  save: "Salvar resposta",
  saving: "Salvando",
  taught: "O bot já sabe esta resposta",
  changed: "Resposta atualizada",
  list: "Respostas ensinadas",
  change: "Editar",
  changeThis: (question) => `Editar a resposta a: ${question}`,
  changedAt: "Atualizada",
  remove: "Excluir",
  removeThis: (question) => `Excluir a resposta a: ${question}`,
  removeTitle: "Excluir esta resposta?",
  removeLead: (question) =>
    `“${question}” passa a ser respondida com o restante do conhecimento, se possível.`,
  removeAction: "Excluir resposta",
  removed: "Resposta excluída",
  empty: {
    title: "Nenhuma resposta ensinada ainda",
    text: "Onde uma resposta puder melhorar, dê a sua: aqui, ou sob qualquer resposta de uma conversa ou da área de testes.",
  },
  unanswered: {
    list: "Perguntas sem resposta",
    asked: (count) => (count === 1 ? "Feita uma vez" : `Feita ${count.toLocaleString("pt")} vezes`),
    last: "a última",
    reasons: {
      nothing_found: "O conhecimento não trata do assunto",
      not_known: "O conhecimento não trazia a resposta",
      wants_person: "Queria falar com uma pessoa, e não consta como",
    },
    read: "Ler a conversa",
    readThis: (question) => `Ler a conversa em que isto foi perguntado: ${question}`,
    dismiss: "Tirar da lista",
    dismissThis: (question) => `Tirar da lista: ${question}`,
    dismissed: "Tirada da lista. Volta se for feita de novo.",
    empty: {
      title: "Todas as perguntas têm resposta",
      text: "Quando um visitante perguntar algo que este bot não sabe, a pergunta espera aqui pela sua resposta.",
    },
  },
}
