import type { Translation } from "../translation.ts"

const unlimited = "sem limite"

export const shell: Translation["shell"] = {
  account: "Conta",
  accounts: "Trocar de conta",
  build: "Criar",
  collapse: "Recolher navegação",
  commands: "Paleta de comandos",
  commandsHint: "Buscar páginas, bots, conhecimento, contatos, conversas e ações",
  commandsPlaceholder: "Digite um nome, uma página ou uma ação…",
  commandsLooking: "Buscando na sua conta",
  commandsFailed: "Não foi possível buscar na sua conta. Pressione Enter para tentar de novo.",
  commandsNothing: (query) => `Nada corresponde a “${query}”.`,
  expand: "Expandir navegação",
  main: "Navegação principal",
  menu: "Abrir navegação",
  notices: {
    open: (unread) => {
      if (unread === 0) return "Notificações"
      return unread === 1 ? "Notificações, 1 nova" : `Notificações, ${unread} novas`
    },
    title: "Notificações",
    none: "Nada à sua espera.",
    somebody: "Um visitante",
    asked: (name) => `${name} pede uma pessoa`,
    assigned: (name) => `A conversa com ${name} foi atribuída a você`,
    reply: (name) => `${name} escreveu para você`,
    choose: "Escolher do que ser avisado",
  },
  of: (used, limit) => (limit === unlimited ? `${used}, ${unlimited}` : `${used} de ${limit}`),
  plan: "Plano",
  search: "Buscar",
  sections: "Seções desta página",
  signOut: "Sair",
  skip: "Ir para o conteúdo",
  theme: "Tema",
  themes: { light: "Claro", dark: "Escuro", system: "Conforme o dispositivo" },
  understand: "Analisar",
  unlimited,
  userMenu: (name) => `Menu da conta de ${name}`,
}
