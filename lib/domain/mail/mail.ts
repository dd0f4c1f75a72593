import nodemailer, { type Transporter } from "nodemailer"
import { env, senderAddress } from "../../core/env.ts"
import { LiveryError } from "../../core/errors.ts"
import { once } from "../../core/runtime.ts"
import type { Host } from "../branding/schema.ts"
import { layOut } from "./lay-out.ts"
import type { Mail } from "./schema.ts"

export { changedAddressMail, confirmAddressMail } from "./address-mail.ts"
export { closingMail, keptMail } from "./closing-mail.ts"
export { digestMail } from "./digest-mail.ts"
export { invitationMail } from "./invitation-mail.ts"
export { invoiceMail } from "./invoice-mail.ts"
export { noticeDigestMail } from "./notice-digest-mail.ts"
export { noticeHeadline, noticeMail } from "./notice-mail.ts"
export { resetMail } from "./reset-mail.ts"
export { isSecurityChange, securityMail } from "./security-mail.ts"
export { confirmSignUpMail, knownAddressMail } from "./sign-up-mail.ts"
export { languageOfMail } from "./spoken-in.ts"
export { transcriptMail } from "./transcript-mail.ts"
export {
  type OptionalMail,
  readUnsubscribe,
  type Unsubscription,
  unsubscribeLink,
} from "./unsubscribe-link.ts"

const PATIENCE_MS = 10_000

/** Whether this install has a mail server (`SMTP_URL`). Without one people are given links by hand. */
export const canMail = (): boolean => env().SMTP_URL !== undefined

/**
 * Hands a mail in the look of a host to the mail server. `to` is one address as `normaliseEmail` makes it. Throws
 * `upstream` when the server cannot be reached or refuses it, and when there is none.
 */
export async function sendMail({ brand, canonicalUrl }: Host, to: string, mail: Mail): Promise<void> {
  const { text, html } = layOut({ brand, origin: canonicalUrl }, mail)
  try {
    await transport().sendMail({
      // Objects, so that nothing in a name or an address is read as a second recipient.
      from: { name: brand.name, address: senderAddress() },
      to: { name: "", address: to },
      subject: mail.subject,
      text,
      html,
      headers: headersOf(mail),
      disableFileAccess: true,
      disableUrlAccess: true,
    })
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
