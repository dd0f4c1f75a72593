import type { Translation } from "../translation.ts"

export const platformAudit: Translation["platformAudit"] = {
  title: "Registo",
  purpose: "Quem fez o quê em que conta, quando e de onde.",
  account: "Conta",
  actorHelp: "Nome, e-mail ou id",
  accountHelp: "Nome ou id",
}
