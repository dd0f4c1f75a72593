import type { Translation } from "../translation.ts"

export const hosted: Translation["hosted"] = {
  description: (title) => `Fragen Sie ${title}. Die Antworten kommen sofort, mit ihren Quellen.`,
  noScript: "Dieser Chat braucht JavaScript. Schalten Sie es ein und laden Sie die Seite neu.",
  password: "Passwort",
  passwordLead: "Dieser Chat ist für alle, die sein Passwort haben.",
  wrongPassword: "Das ist nicht das Passwort.",
  enter: "Chat öffnen",
  stranger:
    "Mit Ihrem Konto können Sie diesen Chat nicht öffnen. Fragen Sie die Person, von der Sie die Adresse haben.",
  notFound: {
    title: "Unter dieser Adresse gibt es keinen Chat",
    text: "Vielleicht ist die Adresse vertippt, oder der Chat wurde geschlossen.",
  },
}
