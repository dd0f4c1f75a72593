import type { Translation } from "../translation.ts"

export const platformJobs: Translation["platformJobs"] = {
  title: "Trabalhos",
  purpose: "O que se faz a par dos pedidos: o que espera, corre, falhou e porquê.",
  kinds: "Na fila",
  columns: {
    kind: "Tipo",
    waiting: "Em espera",
    running: "A correr",
    later: "Mais tarde",
    failing: "A falhar",
    givenUp: "Abandonados",
    oldestDue: "Vencido há mais tempo",
    retry: "Tentar de novo",
  },
  empty: { title: "Nada na fila", text: "Os trabalhos ficam aqui até estarem feitos." },
  failed: {
    title: "Falhados",
    text: "Os abandonados esperam por si 30 dias; os outros são tentados de novo sozinhos.",
    none: "Nenhum trabalho falhou.",
    givenUp: "Abandonado",
    tried: (attempts, most) => `${attempts} de ${most} tentativas`,
    unknown: "Sem motivo conhecido; talvez esteja no registo.",
  },
  retry: {
    one: "Tentar de novo",
    all: (count) => (count === 1 ? "Tentar de novo" : `Tentar os ${count} de novo`),
    askOne: (kind) => `Tentar ${kind} de novo?`,
    askAll: (count, kind) =>
      count === 1 ? `Tentar ${kind} de novo?` : `Tentar ${count} trabalhos de ${kind} de novo?`,
    text: "Começam logo, como da primeira vez. O que já está feito não se repete.",
    done: "De novo na fila",
  },
}
