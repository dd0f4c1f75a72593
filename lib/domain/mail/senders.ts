import { type Sealed, unseal } from "../../core/crypto.ts"
import { installSecret } from "../../core/env.ts"
import { isId } from "../../core/ids.ts"
import { system } from "../../db/system.ts"
import type { Sender, ServerFault } from "./schema.ts"

/** How mails of a realm are sent, with what its server is entered by; null where nobody has set anything. */
export async function senderOf(realmId: string): Promise<Sender | null> {
  const row = isId(realmId) ? await system().mailSender.findFirst({ where: { accountId: realmId } }) : null
  if (!row) return null
  const { name, address, host, port, security, username, ciphertext, keyId } = row
  if (!host || !port || !address) return { name, server: null }
  const password = ciphertext && keyId ? passwordOf(realmId, { ciphertext, keyId }) : ""
  // An install that got another secret cannot read it any more: mails go by the install's server until it is entered again.
  if (password === null) {
    await noteFault(realmId, "login")
    return { name, server: null }
  }
  return {
    name,
    server: {
      host,
      port,
      security: security === "tls" ? "tls" : "starttls",
      username: username ?? "",
      address,
      password,
    },
  }
}

/** Null for one that another secret has sealed. */
function passwordOf(realmId: string, sealed: Sealed): string | null {
  try {
    return unseal(installSecret(), realmId, sealed)
  } catch {
    return null
  }
}

/** Keeps that an agency's own server does not take mails, or that it does again. */
export async function noteFault(realmId: string, fault: ServerFault | null): Promise<void> {
  const where = { accountId: realmId }
  if (fault === null)
    await system().mailSender.updateMany({
      where: { ...where, failingSince: { not: null } },
      data: { failingSince: null, fault: null },
    })
  else {
    await system().mailSender.updateMany({ where, data: { fault } })
    await system().mailSender.updateMany({
      where: { ...where, failingSince: null },
      data: { failingSince: new Date() },
    })
  }
}
