/** Of what a notification for this browser is encrypted and addressed with, all in base64url. */
export interface PushKeys {
  endpoint: string
  p256dh: string
  auth: string
}

const WORKER = "/push-worker.js"

/** Whether this browser can show notifications of its own accord, and may. */
export function pushSupport(): "supported" | "unsupported" | "denied" {
  if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window))
    return "unsupported"
  return Notification.permission === "denied" ? "denied" : "supported"
}

/** Whether it is set up to, for this very install. */
export async function isKept(pushKey: string): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration(WORKER)
  const found = await registration?.pushManager.getSubscription()
  return Boolean(found && Notification.permission === "granted" && keyOf(found) === pushKey)
}

/**
 * Asks the reader for permission and the browser's push service for an address. Answers with why not: they denied it, closed
 * the question, or the push service cannot be reached.
 */
export async function startPush(pushKey: string): Promise<PushKeys | "denied" | "dismissed" | "failed"> {
  const permission = await Notification.requestPermission()
  if (permission !== "granted") return permission === "denied" ? "denied" : "dismissed"
  try {
    await navigator.serviceWorker.register(WORKER)
    const { pushManager } = await navigator.serviceWorker.ready
    const before = await pushManager.getSubscription()
    // One of an install that had another key can be told nothing any more.
    if (before && keyOf(before) !== pushKey) await before.unsubscribe()
    const made = await pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: bytesOf(pushKey),
    })
    const [p256dh, auth] = [made.getKey("p256dh"), made.getKey("auth")]
    if (!p256dh || !auth) return "failed"
    return { endpoint: made.endpoint, p256dh: textOf(p256dh), auth: textOf(auth) }
  } catch {
    // Browsers say in words of their own, and not in the reader's language, that their push service does not answer.
    return "failed"
  }
}

/** Gives the address back. What the browser cannot give back now is of no use to anybody any more. */
export async function stopPush(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(WORKER)
  await (await registration?.pushManager.getSubscription())?.unsubscribe().catch(() => {})
}

const keyOf = ({ options: { applicationServerKey: key } }: PushSubscription) => (key ? textOf(key) : "")

const textOf = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "")

const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0))
