import type { Translation } from "../translation.ts"

export const monthReport: Translation["monthReport"] = {
  name: "Relatório mensal",
  title: (month) => `Relatório de ${month}`,
  upTo: (day) => `até ${day}`,
  quiet: "Ninguém falou com os bots neste mês.",
  days: "Conversas por dia",
  most: (count) => `${count} no dia mais movimentado`,
  asked: "Mais perguntado",
  unknown: "O que não se sabia",
  unknownText: "Ensinada uma resposta, o visitante seguinte recebe-a.",
  saved: "Tempo poupado",
  hours: (hours) => `${hours} h`,
  change: (change) => `${change} face ao mês anterior`,
  minutesLabel: "Minutos de que uma pessoa precisa",
  minutes: (minutes) => `${minutes} minutos por resposta`,
  how: (minutes) =>
    `Tempo poupado: ${minutes} minutos de uma pessoa por cada pergunta respondida com o conhecimento. Um mês em curso é comparado com os mesmos dias do anterior.`,
  mail: {
    label: "Enviar-me o mês por e-mail",
    help: "No dia 1, depois de um mês com conversas: o que os seus bots fizeram, o que pouparam e o que não sabiam.",
  },
  changes: {
    title: "O que mudou",
    none: "O conhecimento está como estava.",
    sources: (count, names, more) =>
      `${count === 1 ? "1 fonte adicionada" : `${count.toLocaleString("pt")} fontes adicionadas`}: ${names}${more ? " e outras" : ""}.`,
    reread: (count) => `${count === 1 ? "1 fonte relida" : `${count.toLocaleString("pt")} fontes relidas`}.`,
    taught: (count) =>
      `${count === 1 ? "1 resposta ensinada" : `${count.toLocaleString("pt")} respostas ensinadas`} à mão.`,
  },
}
