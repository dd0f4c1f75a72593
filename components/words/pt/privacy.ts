import type { Translation } from "../translation.ts"

const COUNTED: Record<string, [one: string, many: string]> = {
  contacts: ["contato", "contatos"],
  conversations: ["conversa", "conversas"],
  messages: ["mensagem", "mensagens"],
  attachments: ["anexo", "anexos"],
  ratings: ["avaliação", "avaliações"],
  sessions: ["sessão", "sessões"],
  identities: ["identidade", "identidades"],
}

export const privacy: Translation["privacy"] = {
  title: "Privacidade",
  purpose:
    "Por quanto tempo as conversas são guardadas, a quem os visitantes podem perguntar e o que foi apagado.",
  saved: "Privacidade salva",
  notAllowed: "Só proprietários e administradores podem alterar isto.",
  retention: {
    title: "Retenção de conversas",
    text: "Toda noite é apagado o que passa do prazo, com mensagens, anexos e avaliações. Os números ficam. Um bot pode ter um prazo próprio mais curto.",
    label: "Dias após a última mensagem",
    help: (days) => `Vazio: ${days} dias.`,
  },
  contact: {
    title: "Perguntas",
    text: "Aparece na página de privacidade para a qual seus bots apontam.",
    label: "E-mail para perguntas de privacidade",
    see: "Ver a página",
  },
  person: {
    title: "Alguém pede os próprios dados",
    text: "Tudo sobre uma pessoa pelo e-mail dela: contatos, conversas, mensagens, anexos. Confirme que quem pede é quem diz ser.",
    label: "E-mail da pessoa",
    download: "Baixar",
    erase: "Apagar",
    question: "Apagar esta pessoa?",
    warning: (email) =>
      `Tudo sobre ${email} é apagado na hora e não pode ser recuperado. Exporte antes, se a pessoa quiser uma cópia.`,
    action: "Apagar pessoa",
    erased: "Pessoa apagada",
    unknown: "Ninguém com este endereço é conhecido aqui.",
    malformed: "Escreva um endereço completo, por exemplo ada@example.com.",
  },
  erasures: {
    title: "O que foi apagado",
    text: "Um registro com data de tudo o que foi apagado, sem conteúdo.",
    none: "Nada foi apagado ainda.",
    kinds: {
      contact: "Uma pessoa, a pedido",
      conversation: "Uma conversa, a pedido",
      retention: "Ao fim do prazo",
    },
    counted: (what, rows) => {
      const [one, many] = COUNTED[what] ?? [what, what]
      return `${rows.toLocaleString("pt")} ${rows === 1 ? one : many}`
    },
  },
}
