import { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { seal } from "../../core/crypto.ts"
import { installSecret } from "../../core/env.ts"
import { LiveryError } from "../../core/errors.ts"
import { normaliseEmail } from "../../core/normalise-email.ts"
import { command, query } from "../../db/command.ts"
import { homeOf } from "../branding/branding.ts"
import { recordEvent } from "../events/events.ts"
import { layOut } from "./lay-out.ts"
import { faultOf, MAIL_PORTS, ownTransport } from "./own-server.ts"
import { type MailServer, type SenderView, type ServerFault, ServerSettings } from "./schema.ts"
import { senderOf } from "./senders.ts"
import { testMail } from "./test-mail.ts"

const Settings = z.strictObject({
  /** Null or empty for the brand's. */
  name: z
    .string()
    .trim()
    .max(80)
    .nullable()
    .transform((text) => text || null),
  server: ServerSettings.nullable(),
  /** Where a mail goes that tries the server out. */
  testTo: z.string(),
})

/** How an agency's mails are sent; its server's password is never told. */
export const getSender = query({
  permission: "account.read",
  input: z.strictObject({}),
  async run(ctx): Promise<SenderView> {
    const row = await ctx.db.mailSender.findFirst()
    if (!row) return { name: null, server: null, failingSince: null, fault: null }
    const { name, address, host, port, security, username, ciphertext, failingSince, fault } = row
    const server =
      host && port && address
        ? {
            host,
            port,
            security: security === "tls" ? ("tls" as const) : ("starttls" as const),
            username: username ?? "",
            address,
          }
        : null
    return {
      name,
      server: server && { ...server, hasPassword: ciphertext !== null },
      failingSince,
      fault: fault as ServerFault | null,
    }
  },
})

/**
 * Changes how an agency's mails are sent: a matter of its owners, as links that let them in and that reset their passwords go
 * through that server. A server of its own is kept once it has taken a mail to `testTo`. Without a
 * password the stored one is used, for the same server and user alone. Throws `not_authorized` for accounts that are no
 * agency, `invalid_input` with the fault as its reason.
 */
export const saveSender = procedure({
  permission: "ownership.write",
  input: Settings,
  async run(ctx, { name, server: given, testTo }): Promise<void> {
    if (ctx.account.kind !== "partner")
      throw new LiveryError("not_authorized", "Only an agency says how its mails are sent")
    const server = given && (await withPassword(ctx, given))
    if (server) await tryOut(ctx, server, testTo)
    await keep(ctx, { name, server })
  },
})

async function withPassword(ctx: Context, given: z.output<typeof ServerSettings>): Promise<MailServer> {
  const { password, ...server } = given
  if (!normaliseEmail(server.address)) throw wrong("address", "Enter an e-mail address", "address")
  if (password || !server.username) return { ...server, password: password ?? "" }
  const stored = (await senderOf(ctx.account.id))?.server
  // Else whoever may change this could have the stored password sent to a server of theirs.
  const isSame =
    stored?.host === server.host && stored.port === server.port && stored.username === server.username
  if (!stored || !isSame) throw wrong("password", "Enter the password", "password")
  return { ...server, password: stored.password }
}

async function tryOut(ctx: Context, server: MailServer, testTo: string): Promise<void> {
  const to = normaliseEmail(testTo)
  if (!to) throw wrong("address", "Enter an e-mail address", "address")
  const { brand, canonicalUrl } = await homeOf(ctx.account.id)
  const mail = testMail({ brand: brand.name, language: brand.language ?? "en" })
  const from = { name: brand.name, address: server.address }
  try {
    const transport = await ownTransport(server)
    const message = { subject: mail.subject, ...layOut({ brand, origin: canonicalUrl }, mail) }
    await transport.sendMail({ from, to: { name: "", address: to }, ...message })
  } catch (error) {
    const fault = faultOf(error)
    const isUsual = MAIL_PORTS.some((port) => port === server.port)
    if (fault === "unreachable" && !isUsual)
      throw wrong("port", `Mail servers are reached on ${MAIL_PORTS.join(", ")}`, "port")
    const field = fault === "login" ? "password" : fault === "refused" ? "address" : "host"
    throw wrong(field, "The mail server did not take a test mail", fault)
  }
}

const keep = command({
  permission: "ownership.write",
  input: z.custom<{ name: string | null; server: MailServer | null }>(),
  async run(ctx, { name, server }): Promise<void> {
    const { password, ...plain } = server ?? {
      host: null,
      port: null,
      security: "starttls",
      username: null,
      address: null,
      password: "",
    }
    const sealed = password
      ? seal(installSecret(), ctx.account.id, password)
      : { ciphertext: null, keyId: null }
    const data = { name, ...plain, ...sealed, failingSince: null, fault: null }
    const accountId = ctx.account.id
    await ctx.db.mailSender.upsert({ where: { accountId }, create: { accountId, ...data }, update: data })
    await recordEvent(ctx, "mail.updated", {}, { ...(server && { name: server.host }), between: {} })
  },
})

const wrong = (field: string, message: string, reason: string) =>
  new LiveryError("invalid_input", message, { path: [field], reason })
