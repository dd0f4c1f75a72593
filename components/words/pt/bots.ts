import type { Translation } from "../translation.ts"

const many = (count: number, one: string, more: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString("pt")} ${more}`

export const bots: Translation["bots"] = {
  title: "Bots",
  purpose: "Cada bot responde com o próprio conhecimento e no próprio tom.",
  newBot: "Novo bot",
  untitled: "Bot sem nome",
  notAllowed: "Sua função permite ver os bots, mas não alterá-los.",
  limit: (used, limit) => `Há ${used} de ${limit} bots em uso. Exclua algum ou peça um plano maior.`,
  empty: {
    title: "Ainda não há bots",
    text: "Um bot responde aos seus visitantes com as suas próprias páginas e documentos. Dê um nome, dê algo para ele ler e pergunte.",
  },
  columns: {
    name: "Nome",
    status: "Estado",
    knowledge: "Conhecimento",
    week: "Conversas, 7 dias",
    answered: "Com resposta",
    updated: "Alterado",
  },
  week: "nos últimos sete dias",
  conversations: (count) => (count === 1 ? "conversa" : "conversas"),
  knows: (sources, passages) =>
    passages === 0 && sources === 0
      ? "Nada ainda"
      : `${many(sources, "fonte", "fontes")}, ${many(passages, "trecho", "trechos")}`,
  answeredOf: (answered, answers) =>
    `${answered.toLocaleString("pt")} de ${many(answers, "resposta saiu", "respostas saíram")} do conhecimento`,
  updates: (settled, all) => {
    if (settled >= all) return ""
    return all - settled === 1
      ? `1 de ${all} bots está aprendendo`
      : `${all - settled} de ${all} bots estão aprendendo`
  },
  noAnswers: "Sem respostas nos últimos sete dias",
  states: { ready: "Pronto", learning: "Aprendendo", empty: "Sem conhecimento", paused: "Em pausa" },
  filters: {
    label: "Bots por estado",
    search: "Buscar bots",
    placeholder: "Nome ou finalidade",
    all: "Todos",
    sort: "Ordenar bots",
    sorts: {
      created: "Mais antigos primeiro",
      name: "Nome",
      conversations: "Mais conversas",
      answered: "Menos respondidos",
      knowledge: "Mais conhecimento",
      updated: "Alterados por último",
    },
    none: {
      title: "Nenhum bot corresponde",
      text: "Nenhum dos seus bots corresponde a esta busca.",
      action: "Mostrar todos os bots",
    },
  },
  actions: (name) => `Ações de ${name}`,
  duplicate: {
    action: "Duplicar",
    pending: "Duplicando",
    copying: "Copiando o conhecimento",
    title: (name) => `Duplicar ${name}`,
    lead: "A cópia recebe as mesmas instruções, tom, idioma e modelo, e a mesma aparência, textos e formulários do chat.",
    copyOf: (name) => `${name} (cópia)`.slice(0, 200),
    knowledge: "Com o que responde",
    kinds: {
      shared: {
        label: "O mesmo conhecimento",
        text: "O que você adicionar ou alterar passa a valer para os dois. Se o primeiro bot for excluído, o conhecimento vai com ele.",
      },
      copied: {
        label: "Uma cópia do conhecimento",
        text: (sources, passages) =>
          `${sources === 1 ? "1 fonte" : `${sources.toLocaleString("pt")} fontes`}, ${passages === 1 ? "1 trecho" : `${passages.toLocaleString("pt")} trechos`}. São copiados de uma vez, o que pode levar meio minuto; depois mudam por conta própria e contam mais uma vez no seu plano. O que ainda está sendo lido fica.`,
        tooLarge: (passages, most) =>
          `${passages.toLocaleString("pt")} trechos são demais para uma cópia: no máximo ${most.toLocaleString("pt")}.`,
      },
      none: { label: "Nada ainda", text: "Começa sem conhecimento; você dá o dele." },
    },
    stays:
      "Conversas, números, sites permitidos, a página do chat e as perguntas de teste ficam com o primeiro bot.",
  },
  status: { on: "Ativo", off: "Inativo" },
  isDefault: "Padrão",
  range: (first, last, total) => `${first} a ${last} de ${total}`,
  tabs: {
    playground: "Área de testes",
    knowledge: "Conhecimento",
    flow: "Fluxo",
    tests: "Testes",
    channels: "Canais",
    settings: "Configurações",
  },
  ways: {
    label: "Começar com",
    blank: { name: "Nada", text: "Você escreve tudo." },
    website: { name: "Um site", text: "As páginas são lidas, e o nome vem delas." },
    templates: "Modelos prontos",
    note: "Um modelo pronto traz tom, instruções, primeiras palavras, perguntas sugeridas e o que se diz quando nada se sabe. O conhecimento é seu.",
    address: "Endereço do site",
    addressHelp: "No próximo passo você escolhe quanto dele é lido.",
    suggestions: "Perguntas sugeridas",
    suggestionsHelp: "Uma por linha. O chat as oferece antes da primeira pergunta.",
  },
  create: {
    title: "Novo bot",
    purpose: "Tudo isto pode ser mudado depois.",
    what: { title: "O que é", text: "O nome é o que os visitantes veem." },
    how: { title: "Como responde", text: "Idioma, tom e papel." },
    greeting: { title: "Primeiras palavras", text: "O que aparece antes da primeira pergunta." },
    refused: "Não é possível criar mais bots",
    forSite: (site) => `Responde perguntas sobre ${site}.`,
    next: "Criar bot e adicionar conhecimento",
    pending: "Criando o bot",
  },
  fields: {
    name: "Nome",
    namePlaceholder: "Assistente da Alder",
    description: "Para que serve",
    descriptionHelp: "Para você e sua equipe; os visitantes não veem.",
    welcomeMessage: "Mensagem de boas-vindas",
    welcomePlaceholder: "Olá, o que gostaria de saber?",
    instructions: "Instruções",
    instructionsHelp:
      "O que o bot leva em conta antes de cada pergunta: em nome de quem fala, o que deve e o que não deve fazer.",
    instructionsPlaceholder: "Você responde em nome da Cafés Alder, uma pequena torrefação.",
    language: "Idioma",
    personality: "Personalidade",
    role: "Papel",
    channel: "Canal",
    channelHelp: "Onde este bot vai conversar. Cada conversa com ele é contada ali.",
    model: "Modelo",
    modelHelp:
      "“Citações do conhecimento” responde palavra por palavra. Os outros modelos escrevem livremente, com o mesmo conhecimento.",
    modelUnusable: (name, standard) =>
      `Aqui não há provedor configurado para ${name}. Enquanto isso, ${standard} responde no lugar.`,
    standardModel: (name) => `Padrão: ${name}`,
    notAvailable: (name) => `${name} (indisponível aqui)`,
    notUsable: "Este modelo não está disponível: falta configurar o provedor",
    another: "Outro modelo…",
    otherModel: "Nome do modelo",
    otherModelHelp: "Como provedor/modelo, de um provedor configurado aqui.",
    none: "Não definido",
    retentionDays: "Dias após a última mensagem",
    retentionDaysHelp: "Vazio: o prazo da sua conta. Um bot só pode reduzi-lo.",
  },
  settings: {
    identity: { title: "Identidade", text: "Como você e seus visitantes reconhecem este bot." },
    behaviour: { title: "Comportamento", text: "Que instruções segue e como soa." },
    engine: { title: "Modelo", text: "O que escreve as respostas." },
    keeping: {
      title: "Retenção de conversas",
      text: "O que passa do prazo é apagado com todo o conteúdo.",
    },
    availability: { title: "Disponibilidade", text: "Estas duas mudanças valem na hora." },
    active: "Responde perguntas",
    activeHelp: "Quando desativado, o bot recusa todas as mensagens em todos os canais.",
    default: "Bot padrão",
    isDefault: "Este bot responde onde nenhum é indicado. Para mudar isso, torne outro bot o padrão.",
    notDefault: "O bot padrão responde onde nenhum é indicado, como na API.",
    makeDefault: "Tornar padrão",
    remove: { title: "Excluir", text: "Em definitivo, com o conhecimento e todas as conversas." },
  },
  remove: {
    action: "Excluir bot",
    title: (name) => `Excluir ${name}?`,
    text: "O conhecimento e todas as conversas dele também são excluídos. Não é possível desfazer.",
  },
  told: {
    saved: "Configurações salvas",
    on: "O bot voltou a responder",
    off: "Bot desativado",
    madeDefault: "Este agora é o bot padrão",
    removed: (name) => `${name} foi excluído`,
  },
  models: { "builtin/quotes": "Citações do conhecimento" },
  modelNotice: {
    title: (count) =>
      count === 1 ? "Um bot usa um modelo indisponível" : `${count} bots usam um modelo indisponível`,
    text: (bots, standard) => `${bots}: até que outro seja escolhido, ${standard} responde no lugar.`,
    action: "Escolher modelo",
  },
  languages: {
    en: "Inglês",
    es: "Espanhol",
    fr: "Francês",
    de: "Alemão",
    it: "Italiano",
    pt: "Português",
  },
  personalities: {
    professional: "Profissional",
    friendly: "Amigável",
    helpful: "Prestativa",
    expert: "Especialista",
    enthusiastic: "Entusiasmada",
  },
  roles: {
    customer_support: "Atendimento ao cliente",
    sales: "Vendas",
    technical_support: "Suporte técnico",
    general_assistant: "Assistente geral",
    lead_generation: "Captação de contatos",
    appointment_booking: "Agendamento",
  },
}
