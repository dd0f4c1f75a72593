import type { Translation } from "../translation.ts"

export const platformAudit: Translation["platformAudit"] = {
  title: "Registro",
  purpose: "Quién hizo qué en cualquier cuenta, cuándo y desde dónde.",
  account: "Cuenta",
  actorHelp: "Nombre, correo o id",
  accountHelp: "Nombre o id",
}
