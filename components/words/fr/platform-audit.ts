import type { Translation } from "../translation.ts"

export const platformAudit: Translation["platformAudit"] = {
  title: "Journal",
  purpose: "Qui a fait quoi dans quel compte, quand et d’où.",
  account: "Compte",
  actorHelp: "Nom, e-mail ou identifiant",
  accountHelp: "Nom ou identifiant",
}
