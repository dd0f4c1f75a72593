import type { Translation } from "../translation.ts"

export const platformAudit: Translation["platformAudit"] = {
  title: "Protokoll",
  purpose: "Wer in welchem Konto was getan hat, wann und von wo.",
  account: "Konto",
  actorHelp: "Name, E-Mail oder ID",
  accountHelp: "Name oder ID",
}
