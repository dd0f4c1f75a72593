import type { Translation } from "../translation.ts"

const unlimited = "sem limite"

export const shell: Translation["shell"] = {
  account: "Conta",
  accounts: "Trocar de conta",
  build: "Criar",
  collapse: "Recolher navegação",
  commands: "Paleta de comandos",
  commandsHint: "Buscar páginas, bots e ações",
  commandsPlaceholder: "Digite uma página, um bot ou uma ação…",
  commandsNothing: (query) => `Nada corresponde a “${query}”.`,
  expand: "Expandir navegação",
  main: "Navegação principal",
  menu: "Abrir navegação",
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
