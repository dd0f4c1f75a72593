import type { Translation } from "../translation.ts"

export const providerKeys: Translation["providerKeys"] = {
  title: "Chaves de fornecedores",
  purpose:
    "Os seus bots podem consultar modelos com chaves próprias. Vão antes de todas as outras, e paga diretamente ao fornecedor.",
  notAllowed:
    "As chaves de fornecedores de modelos são introduzidas pelos proprietários; na conta de um cliente, também pelos administradores.",
  list: "Fornecedores de modelos",
  columns: { provider: "Fornecedor", key: "Chave", entered: "Introduzida", lastUsed: "Último uso" },
  names: { openai: "OpenAI", anthropic: "Anthropic", google: "Google", mistral: "Mistral AI" },
  ownServer: "É consultado o servidor de modelos desta plataforma",
  asked: (host: string) => `É consultado ${host}`,
  needed: "Nenhuma: os modelos deste fornecedor não podem ser usados",
  notNeeded: "Nenhuma: as respostas são feitas sem ela",
  enteredBy: (name: string) => `por ${name}`,
  unnamed: "Alguém",
  never: "Ainda não",
  enter: "Introduzir chave",
  enterOf: (name: string) => `Introduzir chave para ${name}`,
  replace: "Substituir",
  replaceOf: (name: string) => `Substituir a chave para ${name}`,
  dialogTitle: (name: string) => `Uma chave para ${name}`,
  lead: "É primeiro experimentada, depois guardada cifrada e nunca mais mostrada.",
  key: "Chave",
  submit: "Experimentar e guardar",
  submitting: "A experimentar a chave",
  saved: "Chave guardada",
  remove: "Remover",
  removeOf: (name: string) => `Remover a chave para ${name}`,
  removeTitle: (name: string) => `Remover a chave para ${name}?`,
  removeLead:
    "A partir de agora as respostas são feitas sem ela. Os bots cujo modelo deixe de poder ser usado respondem com citações.",
  removed: "Chave removida",
  faults: {
    refused: (name: string, day: string) => `Recusada por ${name} em ${day}. Os bots respondem com citações.`,
    unreadable: (_name: string, day: string) => `Ilegível desde ${day}. Introduza-a de novo.`,
  },
  wrong: {
    refused: "O fornecedor recusa esta chave",
    unreachable: "Não foi possível contactar o fornecedor. Tente de novo daqui a pouco.",
  },
}
