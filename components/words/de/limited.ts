/** What a plan limits, as a limit that is reached names it. */
const LIMITED: Readonly<Record<string, string>> = {
  bots: "Bots",
  conversations: "Unterhaltungen",
  messages: "Nachrichten",
  tokens: "Token",
  datasets: "Wissensbestände",
  records: "Passagen",
  skillsets: "Skillsets",
  abilities: "Fähigkeiten",
  files: "Dateien",
  users: "Konten",
}

export const limited = (noun: string): string => LIMITED[noun] ?? noun
