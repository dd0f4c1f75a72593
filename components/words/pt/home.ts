import type { Translation } from "../translation.ts"

export const home: Translation["home"] = {
  title: "Início",
  purpose: "O que fazer agora e o que aconteceu recentemente.",
  demo: "Demo",
  roles: {
    owner: "Proprietário",
    admin: "Administrador",
    editor: "Editor",
    agent: "Atendente",
    viewer: "Leitor",
  },
  groups: { pages: "Páginas", bots: "Bots", actions: "Ações" },
  nav: {
    home: "Início",
    bots: "Bots",
    knowledge: "Conhecimento",
    conversations: "Conversas",
    contacts: "Contatos",
    keys: "Chaves de API",
  },
  actions: { newBot: "Criar um novo bot" },
  meters: { bots: "Bots", messages: "Mensagens", conversations: "Conversas" },
  next: {
    title: "O que fazer agora",
    progress: (done, all) => `${done} de ${all} concluídos`,
    done: "Feito",
    bot: { title: "Crie um bot", text: "Dê um nome e diga para que serve.", action: "Criar bot" },
    knowledge: {
      title: "Adicione conhecimento",
      text: "Cole texto ou solte documentos. O bot responde com eles e os cita.",
      action: "Adicionar conhecimento",
    },
    ask: {
      title: "Pergunte algo",
      text: "Teste as perguntas dos seus visitantes e confira as citações.",
      action: "Abrir área de testes",
    },
    site: {
      title: "Coloque no seu site",
      text: "Cole uma linha nas suas páginas ou compartilhe a página do bot.",
      action: "Obter a linha",
    },
  },
  recent: {
    title: "Últimas conversas",
    all: "Todas as conversas",
    empty: "Ninguém perguntou nada ainda. As perguntas da área de testes também contam.",
    messages: (count) => (count === 1 ? "1 mensagem" : `${count.toLocaleString("pt")} mensagens`),
    columns: { visitor: "Visitante", bot: "Bot", messages: "Mensagens", last: "Última mensagem" },
  },
  week: {
    title: "Últimos 7 dias",
    conversations: "Conversas",
    messages: "Mensagens",
    bots: "Bots",
  },
  usage: {
    title: "Uso",
    text: (plan) => `Plano ${plan}. Conversas e mensagens voltam a zero no dia primeiro de cada mês.`,
  },
  yourBots: "Seus bots",
}
