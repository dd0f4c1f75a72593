import type { Context } from "../../core/context.ts"
import { senderAddress } from "../../core/env.ts"
import { LiveryError } from "../../core/errors.ts"
import { safeFetch } from "../../core/safe-fetch.ts"
import { system } from "../../db/system.ts"
import { isLive } from "./subscriptions.ts"
import { vapidKeys } from "./vapid.ts"

/** What a notification says, and the path that opens on a click; the browser completes it with its own host. */
interface PushText {
  title: string
  body: string
  path: string
}

/** How long a push service keeps one for a browser that is off: a visitor does not wait longer. Seconds. */
const KEPT_SECONDS = 4 * 60 * 60
const TIMEOUT_MS = 15_000
const READ_BYTES = 4_096

/**
 * Sends a notification to one browser of a person who is signed in there; encrypted, so that only that browser can read it.
 * Of the same `topic` (at most 32 letters of base64url) a browser that was off gets the last one. A browser that the push
 * service knows no more is forgotten, and one that is gone is told nothing. Throws `unprocessable` where trying again may
 * help.
 */
export async function sendPush(
  ctx: Context,
  { browserId, topic, text }: { browserId: string; topic: string; text: PushText },
): Promise<void> {
  const where = {
    id: browserId,
    session: isLive(),
    user: { memberships: { some: { accountId: ctx.account.id } } },
  }
  const browser = await system().pushSubscription.findFirst({ where })
  if (!browser) return
  const { id, endpoint, p256dh, auth } = browser
  // What only the worker needs is loaded there alone.
  const { default: webPush } = await import("web-push")
  const request = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(text), {
    vapidDetails: { subject: `mailto:${senderAddress()}`, ...vapidKeys() },
    TTL: KEPT_SECONDS,
    urgency: "high",
    topic,
  })
  const { status } = await safeFetch(endpoint, {
    method: "POST",
    headers: textsOf(request.headers),
    body: new Uint8Array(request.body ?? []),
    redirects: 0,
    timeoutMs: TIMEOUT_MS,
    maxBytes: READ_BYTES,
    truncate: true,
    signal: ctx.signal,
    log: ctx.log,
  })
  if (status === 404 || status === 410)
    return void (await system().pushSubscription.deleteMany({ where: { id, endpoint } }))
  if (status === 429 || status >= 500)
    throw new LiveryError("unprocessable", `The push service answered ${status}`)
  if (status >= 300) ctx.log.warn("a push service refused a notification", { status })
}

/** The length is that of the body, which whoever sends it says by itself. */
const textsOf = (headers: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      name.toLowerCase() === "content-length" ? [] : [[name.toLowerCase(), String(value)]],
    ),
  )
