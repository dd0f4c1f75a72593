import type { Translation } from "../translation.ts"

export const platform: Translation["platform"] = {
  group: "Plataforma",
  nav: "Visão geral",
  title: "Visão geral",
  purpose: "Quem usa esta instalação e se tudo funciona.",
  overview: {
    month: "Este mês, ao lado dos mesmos dias do anterior",
    names: {
      agencies: "Agências",
      clients: "Clientes",
      conversations: "Conversas",
      messages: "Mensagens",
      tokens: "Tokens de modelos",
      cost: "Custo dos modelos",
      failedAnswers: "Respostas que falharam",
      failedDeliveries: "Entregas a webhooks que falharam",
    },
    short: { failedAnswers: "Respostas", failedDeliveries: "Entregas" },
    added: (count) => `${count} novos`,
    addedBefore: (count) => `${count} novos no mês passado`,
    suspended: (count) => `${count} contas suspensas`,
    thanBefore: (count) => `${count} no mês passado`,
    unpriced: (count) => `sem ${count} chamadas que não têm preço`,
    charts: { messages: "Mensagens, 30 dias", failures: "Falhas, 30 dias" },
    hint: "As setas vão de um dia para outro. Enter mostra o que os administradores fizeram nesse dia.",
    point: (day, parts) => `${day}: ${parts}`,
    most: { agencies: "Agências que mais usam", clients: "Clientes que mais usam" },
    columns: { name: "Nome", messages: "Mensagens", cost: "Custo dos modelos" },
    look: {
      title: "O que precisa de atenção",
      well: "Está tudo bem",
      wellText:
        "Aqui ficam os trabalhos em espera ou abandonados, os domínios que falham, os modelos sem preço e as cópias de segurança em falta.",
      danger: "Agora",
      warning: "Em breve",
      kinds: {
        "late-jobs": {
          title: (count) =>
            count === 1
              ? "1 trabalho espera há mais de dez minutos"
              : `${count} trabalhos esperam há mais de dez minutos`,
          what: "Veja se há um worker a correr; inicie mais um se não derem conta.",
        },
        "failed-jobs": {
          title: (count) =>
            count === 1 ? "1 trabalho foi abandonado" : `${count} trabalhos foram abandonados`,
          what: "Já não são tentados sozinhos. Veja porquê e tente de novo.",
        },
        "failing-domains": {
          title: (count) => (count === 1 ? "1 domínio falha" : `${count} domínios falham`),
          what: "Os registos desapareceram. Ao fim de três dias deixam de servir.",
        },
        "stopped-webhooks": {
          title: (count) => (count === 1 ? "1 webhook foi parado" : `${count} webhooks foram parados`),
          what: "Não aceitaram nada durante três dias. As suas contas voltam a ligá-los.",
        },
        "unpriced-calls": {
          title: (count) =>
            count === 1 ? "1 chamada a um modelo sem preço" : `${count} chamadas a modelos sem preço`,
          what: "Nos últimos 30 dias. O custo falta em toda a parte: defina preços.",
        },
        "no-backup": {
          title: () => "Uma semana sem cópia de segurança",
          what: "Execute npm run -s livery -- backup todas as noites.",
        },
        "no-mail": {
          title: () => "Sem servidor de correio",
          what: "As ligações são entregues à mão. Defina SMTP_URL.",
        },
      },
    },
  },
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
  newAgency: {
    title: "Nova agência",
    purpose: "Uma agência vende bots a seus clientes, em seu próprio endereço e com suas cores.",
    name: "Nome",
    slug: "Endereço",
    slugHelp: (example) => `Letras minúsculas, números e hifens. “harbour” vira ${example}`,
    accent: "Cor",
    accentHelp: "O logotipo e os textos são definidos depois, em Marca.",
    promise: "Promessa",
    promiseHelp: "Uma frase na página inicial dela.",
    email: "E-mail do proprietário",
    emailHelp: "Ele recebe um link para escolher uma senha.",
    submit: "Criar agência",
    submitting: "Criando",
    later: "Mais tarde",
    made: {
      title: (name) => `${name} está pronta`,
      text: (email) => `Entregue este link a ${email}. Ele funciona uma vez, por sete dias.`,
      link: "Link para o proprietário",
      linkHelp: "Quem o abrir vira proprietário.",
      address: "O endereço dela:",
      done: "Ir para as agências",
    },
  },
  prices: {
    title: "Preços dos modelos",
    purpose: (currency) =>
      `O que custa um milhão de tokens, em ${currency}. Um preço vale desde que é definido; o que foi usado antes mantém o seu custo.`,
    set: "Definir um preço",
    lead: "Por um milhão de tokens, como pede o seu fornecedor.",
    submit: "Guardar o preço",
    submitting: "A guardar",
    model: "Modelo",
    modelHelp:
      "fornecedor/modelo como um bot o nomeia; com * no fim, todos os modelos cujos nomes começam assim.",
    fields: {
      input: (currency) => `Entrada (${currency})`,
      output: (currency) => `Saída (${currency})`,
      cached: (currency) => `Entrada já lida (${currency})`,
    },
    wrongName: "Escreva fornecedor/modelo, como openai/gpt-5.",
    wrongAmount: "Escreva um valor como 0,15.",
    list: "Preços em vigor",
    columns: {
      model: "Modelo",
      input: "Entrada",
      cached: "Já lida",
      output: "Saída",
      source: "Origem",
      change: "Alterar",
    },
    own: (day) => `Definido em ${day}`,
    known: (month) => `Conhecido, ${month}`,
    change: "Alterar",
    remove: {
      title: (name) => `Retirar o preço de ${name}?`,
      text: "A partir daí vale o preço conhecido do fornecedor, ou nenhum.",
      action: "Retirar",
    },
    unpriced: {
      title: "Consultados sem preço",
      text: "O que custam falta onde quer que se mostrem custos, e nenhum orçamento os limita.",
      calls: (count, day) => `${count} chamadas, a última em ${day}`,
    },
  },
  empty: {
    title: "Ainda não há agências",
    text: "Crie a primeira: o proprietário convida depois seus clientes.",
  },
}
