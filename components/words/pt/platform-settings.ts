import type { Translation } from "../translation.ts"

export const platformSettings: Translation["platformSettings"] = {
  title: "Definições",
  purpose: "O que se diz a todos e como esta instalação está configurada.",
  list: "Definições do ambiente",
  listText:
    "Deste processo, como arrancou. O significado está em docs/settings.md; palavras-passe e chaves nunca se mostram.",
  columns: { name: "Nome", value: "Valor", source: "De" },
  hidden: "Definido, não mostrado",
  unset: "Por definir",
  given: "Ambiente",
  usual: "Valor habitual",
  banner: {
    name: "Do operador",
    title: "Aviso",
    text: "Fica por cima de cada página de todos os que trabalham aqui, em todas as agências e nos seus clientes. Os visitantes não o veem.",
    label: "Texto",
    help: "Vazio para nenhum.",
    level: "Nível",
    until: "Até ao fim de",
    wrongDay: "Indique um dia.",
    saved: "Aviso guardado",
    levels: { info: "Informação", warning: "Aviso", danger: "Urgente" },
  },
}
