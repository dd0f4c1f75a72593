import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { SMTPServer } from "smtp-server"
import { afterAll } from "vitest"

export interface Received {
  /** What the envelope says, which is whom it goes to. */
  from: string
  to: string[]
  /** The lines before the message, as they travelled. */
  headers: string
  /** The message as it travelled, with soft line breaks and quoted signs of its parts undone. */
  content: string
}

/** A mail server on loopback that takes everything until `refuses` is set; `SMTP_URL` names it while the file's tests run. */
export async function startMailServer() {
  const received: Received[] = []
  const state = { received, refuses: false }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, { envelope }, done) {
      text(stream).then((raw) => {
        if (state.refuses) return done(new Error("Mailbox unavailable"))
        const from = envelope.mailFrom ? envelope.mailFrom.address : ""
        const to = envelope.rcptTo.map(({ address }) => address)
        received.push({ from, to, headers: raw.split("\r\n\r\n")[0] ?? "", content: readable(raw) })
        done()
      }, done)
    },
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)))
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  return state
}

const readable = (raw: string): string =>
  raw
    .replaceAll(/=\r?\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** The secret at the end of a message's link of that kind. */
export const secretIn = (text: string, kind: "invitation" | "new-password"): string =>
  new RegExp(`/${kind}/([\\w-]{43})`).exec(text)?.[1] ?? ""
