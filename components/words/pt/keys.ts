import type { Translation } from "../translation.ts"

export const keys: Translation["keys"] = {
  title: "Chaves de API",
  purpose:
    "Uma chave permite que um programa seu use esta conta: perguntar aos bots, adicionar conhecimento, ler conversas.",
  docs: "Ler a referência da API",
  list: "Chaves de API",
  create: "Criar chave",
  creating: "Criando a chave",
  createTitle: "Criar uma chave de API",
  createLead: "Crie uma chave para cada programa e assim poderá revogá-la separadamente.",
  createdTitle: "Copie sua chave agora",
  createdLead: "Ela só é mostrada desta vez. Guarde-a onde seu programa a encontre, nunca em uma página web.",
  name: "Nome",
  nameHelp: "O que a usa, por exemplo “Backend da loja”.",
  unnamed: "Sem nome",
  kind: "A que dá acesso",
  kinds: {
    tenant: {
      label: "API REST",
      text: "Requisições diretas do seu backend: bots, conhecimento, conversas e números.",
    },
    secret: {
      label: "SDK e canal API",
      text: "Para programas que usam o SDK oficial e para mensagens pelo canal API.",
    },
  },
  key: "Chave",
  copy: "Copiar chave",
  curl: "Teste em um terminal",
  example: "Em que você pode me ajudar?",
  created: "Criada",
  lastUsed: "Último uso",
  never: "Nunca",
  revoke: "Revogar",
  revokeOf: (name) => `Revogar ${name}`,
  revokeTitle: (name) => `Revogar ${name}?`,
  revokeLead: "A partir de agora, programas que usam esta chave são recusados. Não é possível desfazer.",
  revoked: "Chave revogada",
  notAllowed: "Só proprietários e administradores da conta podem gerenciar as chaves.",
  empty: {
    title: "Ainda não há chaves",
    text: "Com uma chave, seu site ou backend pode perguntar aos seus bots por HTTP. Ela é mostrada uma vez, ao ser criada.",
  },
}
