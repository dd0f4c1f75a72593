import { SignJWT } from "jose"
import type { Context } from "#lib/core/context.ts"
import { getIdentitySecret } from "#lib/domain/visitors/visitors.ts"
import type { Send } from "#tests/support/api.ts"
import { onPage, SHOP } from "./page.ts"

export interface Browser {
  send: Send
  token: string
  secret: string
  contactId: string
}

/** A visitor who begins a session on a page. */
export async function visit(bot: string, body: object = {}, origin = SHOP): Promise<Browser> {
  const { status, json, text } = await onPage(origin)("POST /visitor/sessions", { body: { bot, ...body } })
  if (status !== 200) throw new Error(text)
  return browserOf(json.token ?? "", origin, { secret: json.secret ?? "", contactId: json.visitor?.id ?? "" })
}

export const browserOf = (token: string, origin = SHOP, rest = { secret: "", contactId: "" }): Browser => ({
  send: onPage(origin, { Authorization: `Bearer ${token}` }),
  token,
  ...rest,
})

/** What the events of a stream of server-sent events are, in their order. */
export function eventsOf(text: string): { event: string; data: Record<string, unknown> }[] {
  return text
    .split("\n\n")
    .filter((part) => part.startsWith("event:"))
    .map((part) => {
      const [, event = "", data = ""] = /^event: (\w+)\ndata: (.*)$/s.exec(part) ?? []
      return { event, data: JSON.parse(data) }
    })
}

export interface Claims {
  sub?: string
  aud?: string
  exp?: number
  [name: string]: unknown
}

/** An identity as a client's own server signs it. */
export async function identityOf(
  ctx: Context,
  { sub = "user-1", aud, exp, ...rest }: Claims,
  secret?: string,
) {
  const key = secret ?? (await getIdentitySecret(ctx, {})).secret
  const jwt = new SignJWT(rest).setProtectedHeader({ alg: "HS256" })
  if (sub !== "") jwt.setSubject(sub)
  if (aud !== undefined) jwt.setAudience(aud)
  return jwt.setExpirationTime(exp ?? Math.floor(Date.now() / 1000) + 600).sign(new TextEncoder().encode(key))
}

/** Sends a message to a running server and reads its events as they come. */
export async function openMessages(url: string, token: string, body: object, origin = SHOP) {
  const leaving = new AbortController()
  const response = await fetch(`${url}/api/v1/visitor/messages`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${token}`,
      "Content-Type": "application/json",
      Accept: "text/event-stream",
      Origin: origin,
    },
    body: JSON.stringify(body),
    signal: leaving.signal,
  })
  let text = ""
  const reading = (async () => {
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) text += decoder.decode(chunk, { stream: true })
  })().catch(() => {})
  return {
    status: response.status,
    events: () => eventsOf(text.slice(0, text.lastIndexOf("\n\n") + 2)),
    /** The first event of a kind, as soon as it is there. */
    async until(kind: string) {
      for (let tries = 0; tries < 400; tries++) {
        const found = this.events().find(({ event }) => event === kind)
        if (found) return found.data
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      throw new Error(`no ${kind} came: ${text}`)
    },
    async end() {
      await reading
      return this.events()
    },
    async leave() {
      leaving.abort()
      await reading
    },
  }
}
