import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { SMTPServer } from "smtp-server"

export interface Received {
  /** What the envelope says, which is whom it goes to. */
  from: string
  to: string[]
  /** The lines before the message, as they travelled. */
  headers: string
  /** The message as it travelled, with soft line breaks and quoted signs of its parts undone. */
  content: string
  /** Who signed in to send it. */
  user?: string
}

/**
 * A mail server on loopback that takes everything until `refuses` is set. With `login`, only from who signs in by it.
 */
export async function startInbox(login?: { user: string; password: string }) {
  const received: Received[] = []
  const state = { received, refuses: false }
  const server = new SMTPServer({
    authOptional: !login,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    onAuth({ username, password }, _, done) {
      const isRight = !login || (username === login.user && password === login.password)
      done(isRight ? null : new Error("Invalid username or password"), { user: username })
    },
    onData(stream, { envelope, user }, done) {
      text(stream).then((raw) => {
        if (state.refuses) return done(new Error("Mailbox unavailable"))
        const from = envelope.mailFrom ? envelope.mailFrom.address : ""
        const to = envelope.rcptTo.map(({ address }) => address)
        const [headers = ""] = raw.split("\r\n\r\n")
        received.push({ from, to, headers, content: readable(raw), ...(user && { user: String(user) }) })
        done()
      }, done)
    },
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.server.address() as AddressInfo
  const close = () => new Promise<void>((resolve) => server.close(resolve))
  return Object.assign(state, { port, url: `smtp://127.0.0.1:${port}`, close })
}

const readable = (raw: string): string =>
  raw
    .replaceAll(/=\r?\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
