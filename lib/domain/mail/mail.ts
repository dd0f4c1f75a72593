import nodemailer, { type Transporter } from "nodemailer"
import { env, senderAddress } from "../../core/env.ts"
import { LiveryError } from "../../core/errors.ts"
import { once } from "../../core/runtime.ts"
import type { Host } from "../branding/schema.ts"
import { layOut } from "./lay-out.ts"
import { faultOf, ownTransport } from "./own-server.ts"
import type { Mail, MailServer, Sender } from "./schema.ts"
import { noteFault, senderOf } from "./senders.ts"

export { changedAddressMail, confirmAddressMail } from "./address-mail.ts"
export { budgetMail } from "./budget-mail.ts"
export { closingMail, keptMail } from "./closing-mail.ts"
export { digestMail } from "./digest-mail.ts"
export { invitationMail } from "./invitation-mail.ts"
export { invoiceMail } from "./invoice-mail.ts"
export { noticeDigestMail } from "./notice-digest-mail.ts"
export { noticeHeadline, noticeMail } from "./notice-mail.ts"
export { resetMail } from "./reset-mail.ts"
export { getSender, saveSender } from "./save-sender.ts"
export { isSecurityChange, securityMail } from "./security-mail.ts"
export { signInMail } from "./sign-in-mail.ts"
export { confirmSignUpMail, knownAddressMail } from "./sign-up-mail.ts"
export { languageOfMail } from "./spoken-in.ts"
export { installTestMail } from "./test-mail.ts"
export { transcriptMail } from "./transcript-mail.ts"
export {
  type OptionalMail,
  readUnsubscribe,
  type Unsubscription,
  unsubscribeLink,
} from "./unsubscribe-link.ts"
export { walletMail } from "./wallet-mail.ts"

const PATIENCE_MS = 10_000

/** Whether this install has a mail server (`SMTP_URL`). Without one people are given links by hand. */
export const canMail = (): boolean => env().SMTP_URL !== undefined

/**
 * Hands a mail in the look of a host to its agency's own mail server, or to the install's where it has none or where that
 * takes no mails. Answers go to the agency's support address. `to` is one address as `normaliseEmail` makes it. Throws
 * `upstream` when no server can be reached, when one refuses the mail, and when there is none.
 */
export async function sendMail(host: Host, to: string, mail: Mail): Promise<void> {
  const sender = await senderOf(host.realmId)
  const message = messageOf(host, sender, to, mail)
  try {
    if (sender?.server && (await sentByOwn(sender.server, host.realmId, message))) return
    await transport().sendMail({ ...message, from: { ...message.from, address: senderAddress() } })
  } catch (error) {
    throw new LiveryError(
      "upstream",
      "The mail server did not take the message",
      { system: "MAIL" },
      {
        cause: error,
      },
    )
  }
}

function messageOf({ brand, canonicalUrl }: Host, sender: Sender | null, to: string, mail: Mail) {
  const { text, html } = layOut({ brand, origin: canonicalUrl }, mail)
  const support = brand.contact?.support
  return {
    // Objects, so that nothing in a name or an address is read as a second recipient.
    from: { name: sender?.name ?? brand.name },
    to: { name: "", address: to },
    ...(support && { replyTo: { name: brand.name, address: support } }),
    subject: mail.subject,
    text,
    html,
    headers: headersOf(mail),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** False where the server takes nobody's mails now. Throws where it refuses this one, which the install's must not try again. */
async function sentByOwn(
  server: MailServer,
  realmId: string,
  { from, ...message }: ReturnType<typeof messageOf>,
): Promise<boolean> {
  try {
    const own = await ownTransport(server)
    await own.sendMail({ ...message, from: { ...from, address: server.address } })
  } catch (error) {
    const fault = faultOf(error)
    if (fault === "refused") throw error
    await noteFault(realmId, fault)
    return false
  }
  await noteFault(realmId, null)
  return true
}

const headersOf = ({ isGenerated, unsubscribe }: Mail): Record<string, string> => ({
  // What machines look for, as people are told in the text (docs/privacy.md).
  ...(isGenerated && { "X-AI-Generated": "true" }),
  // A mail program may end such mails by one request, or lead its reader to the page (RFC 2369, RFC 8058).
  ...(unsubscribe && {
    "List-Unsubscribe": `<${unsubscribe}/now>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  }),
})

/** Signs in to the mail server and sends nothing. Throws what it says. */
export const checkMail = async (): Promise<void> => void (await transport().verify())

const transport = (): Transporter =>
  once("mail.transport", () =>
    nodemailer.createTransport({
      url: env().SMTP_URL,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
    }),
  )
