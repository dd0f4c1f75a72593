/** What limits count, by the name that the program has for it, as a text about them names it. */
const NOUNS: Record<string, string> = {
  bots: "bots",
  conversations: "conversas",
  messages: "mensagens",
  tokens: "tokens",
  datasets: "conjuntos de dados",
  records: "registros",
  skillsets: "conjuntos de habilidades",
  abilities: "habilidades",
  files: "arquivos",
  users: "clientes",
  maxFileSize: "tamanho de arquivo",
  attachments: "anexos",
}

export const nounOf = (noun: string): string => NOUNS[noun] ?? noun
