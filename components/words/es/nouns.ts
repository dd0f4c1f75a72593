/** What limits count, by the name that the program has for it, as a text about them names it. */
const NOUNS: Record<string, string> = {
  bots: "bots",
  conversations: "conversaciones",
  messages: "mensajes",
  tokens: "tokens",
  datasets: "conjuntos de datos",
  records: "registros",
  skillsets: "conjuntos de habilidades",
  abilities: "habilidades",
  files: "archivos",
  users: "clientes",
  maxFileSize: "tamaño de archivo",
  attachments: "archivos adjuntos",
}

export const nounOf = (noun: string): string => NOUNS[noun] ?? noun
