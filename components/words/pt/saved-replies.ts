import type { Translation } from "../translation.ts"

export const savedReplies: Translation["savedReplies"] = {
  title: "Respostas salvas",
  purpose:
    "O que você responde com frequência, sob uma palavra curta: digite-a depois de uma barra onde escreve a um visitante.",
  list: "Respostas salvas",
  add: "Adicionar resposta",
  addTitle: "Adicionar uma resposta salva",
  adding: "Adicionando a resposta",
  edit: "Editar",
  editOf: (shortcut) => `Editar /${shortcut}`,
  editTitle: "Editar a resposta salva",
  save: "Salvar resposta",
  saving: "Salvando a resposta",
  saved: (shortcut) => `/${shortcut} salva`,
  remove: "Excluir",
  removeOf: (shortcut) => `Excluir /${shortcut}`,
  removeTitle: (shortcut) => `Excluir /${shortcut}?`,
  removeLead: "O que foi enviado com ela fica.",
  removed: (shortcut) => `/${shortcut} excluída`,
  shortcut: "Atalho",
  shortcutHelp: "Digitado como /horario. Letras, algarismos, hifens e sublinhados.",
  shortcutPlaceholder: "horario",
  text: "Resposta",
  placeholders:
    "{{first_name}} e {{name}} são os do visitante, {{my_first_name}} e {{my_name}} os de quem responde. {{first_name|cliente}} diz “cliente” quando nenhum nome é conhecido.",
  notAllowed: "Sua função permite ler respostas salvas, mas não alterá-las.",
  none: "Ainda não há respostas salvas. Adicione-as nas configurações.",
  noMatch: "Nenhuma resposta salva corresponde.",
  manage: "Gerenciar",
  menuKeys: "Para cima e para baixo para mover, Enter para usar",
  hint: "Digite / para respostas salvas",
  empty: {
    title: "Ainda não há respostas salvas",
    text: "Escreva uma só vez o que você responde sempre, como seu horário de atendimento, e use-o com uma barra e algumas letras.",
  },
}
