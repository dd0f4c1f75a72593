import nodemailer, { type Transporter } from "nodemailer"
import { pinServer } from "../../core/safe-fetch/pin-server.ts"
import type { MailServer, ServerFault } from "./schema.ts"

/** Ports on which servers take mail from people; nothing else is ever connected to. */
export const MAIL_PORTS = [25, 465, 587, 2525] as const
const PATIENCE_MS = 10_000

/** Opens a way to an agency's own server, at an address that was checked. Throws `unprocessable` for one that may not be. */
export async function ownTransport({
  host,
  port,
  security,
  username,
  password,
}: MailServer): Promise<Transporter> {
  const { address, isExempt } = await pinServer({ host, port }, { ports: MAIL_PORTS })
  return nodemailer.createTransport({
    host: address,
    port,
    secure: security === "tls",
    // A server that the operator has put beside this one may speak in the clear.
    requireTLS: security === "starttls" && !isExempt,
    ...(username && { auth: { user: username, pass: password } }),
    tls: { servername: host },
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  })
}

/** What an error of a server means. */
export function faultOf(error: unknown): ServerFault {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  if (code === "EAUTH" || code === "ENOAUTH" || code === "EOAUTH2") return "login"
  if (code === "EENVELOPE" || code === "EMESSAGE" || (responseCode ?? 0) >= 400) return "refused"
  return "unreachable"
}
