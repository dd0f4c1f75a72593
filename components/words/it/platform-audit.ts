import type { Translation } from "../translation.ts"

export const platformAudit: Translation["platformAudit"] = {
  title: "Registro",
  purpose: "Chi ha fatto che cosa in quale account, quando e da dove.",
  account: "Account",
  actorHelp: "Nome, e-mail o id",
  accountHelp: "Nome o id",
}
