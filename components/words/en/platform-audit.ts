import { inLanguage } from "../in-language.ts"

/** The administrator's side: all audit logs. */
export const platformAudit = /* @__PURE__ */ inLanguage("platformAudit", {
  title: "Audit",
  purpose: "Who did what in any account, when and from where.",
  account: "Account",
  actorHelp: "Name, e-mail or id",
  accountHelp: "Name or id",
})
