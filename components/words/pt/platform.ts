import type { Translation } from "../translation.ts"

export const platform: Translation["platform"] = {
  group: "Plataforma",
  nav: "Visão geral",
  title: "Visão geral",
  purpose: "Quem usa esta instalação e se tudo funciona.",
  health: {
    title: "Estado do sistema",
    version: "Versão",
    database: "Banco de dados",
    works: "Funciona",
    fails: "Falha",
    failing: {
      database: "Não responde.",
      "database writes": "Responde, mas não grava nada: o disco pode estar cheio.",
    },
    mail: "E-mail",
    mailOn: "Configurado",
    mailOff: "Não configurado: os links são entregues à mão. Defina SMTP_URL.",
    address: "Endereço",
  },
  agencies: "Agências",
  columns: {
    name: "Agência",
    status: "Status",
    clients: "Clientes",
    bots: "Bots",
    conversations: "Conversas neste mês",
  },
  demo: "Demo",
  add: "Uma agência é criada no servidor; o proprietário entra no endereço da própria agência:",
  addCommand:
    'npm run -s livery -- partner create --name "Harbour Studio" --slug harbour --email owner@example.com --password …',
  empty: {
    title: "Ainda não há agências",
    text: "A primeira é criada no servidor com o comando abaixo.",
  },
}
