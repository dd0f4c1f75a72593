import type { Translation } from "../translation.ts"

export const hosted: Translation["hosted"] = {
  description: (title) => `Pergunte a ${title}. As respostas chegam na hora, com as fontes.`,
  noScript: "Este chat precisa de JavaScript. Ative-o e recarregue a página.",
  password: "Senha",
  passwordLead: "Este chat é para quem tem a senha.",
  wrongPassword: "Essa não é a senha.",
  enter: "Abrir chat",
  stranger: "Sua conta não pode abrir este chat. Fale com quem passou o endereço.",
  notFound: {
    title: "Não há nenhum chat neste endereço",
    text: "O endereço pode ter sido digitado errado, ou o chat foi encerrado.",
  },
}
