import type { Translation } from "../translation.ts"

export const auth: Translation["auth"] = {
  signIn: {
    title: (name) => `Entrar em ${name}`,
    submit: "Entrar",
    pending: "Entrando",
    other: "Primeira vez aqui?",
    otherLink: "Criar uma conta",
    forgotten: "Esqueceu a senha?",
  },
  signUp: {
    title: "Crie sua conta",
    lead: (name) => `Em ${name}, você cria um chatbot com o seu próprio conteúdo.`,
    submit: "Criar conta",
    pending: "Criando sua conta",
    other: "Já tem uma conta?",
    otherLink: "Entrar",
    sent: (email) =>
      `Enviamos um e-mail para ${email}. Abra o link para continuar; ele vale por 24 horas. Não chegou? Veja a pasta de spam ou confira o endereço.`,
    website: (address) => `A seguir: um bot para ${address}.`,
  },
  name: "Seu nome",
  company: "Empresa",
  companyHelp: "O nome do seu espaço de trabalho. Dá para mudar depois.",
  email: "E-mail",
  password: "Senha",
  passwordHelp: "Pelo menos 10 caracteres.",
}
