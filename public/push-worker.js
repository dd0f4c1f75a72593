// Shows notifications while no page is open. It keeps no page and answers no request: pages come from the server alone.

addEventListener("install", () => skipWaiting())
addEventListener("activate", (event) => event.waitUntil(clients.claim()))

/** What the server sends: { title, body, path }, the path within this site. */
addEventListener("push", (event) => event.waitUntil(show(event.data.json())))

async function show({ title, body, path }) {
  const address = new URL(path, location.origin).href
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true })
  // Who has it before them needs no notification of it.
  if (windows.some(({ url, focused }) => focused && url === address)) return
  await registration.showNotification(title, {
    body,
    icon: "/apple-touch-icon.png",
    // Of one conversation the last one is shown, in place of those before.
    tag: path,
    renotify: true,
    data: address,
  })
}

/**
 * A push service may give a browser another address at any time. The server is told of the new one; where nobody is signed in
 * or notifications were turned off, the browser gives it back. A server that cannot be reached now finds the old one gone
 * with the next notification, and the page of notifications says then that they are off here.
 */
addEventListener("pushsubscriptionchange", (event) => event.waitUntil(renew(event)))

const BROWSER = "/settings/notifications/browser"

async function renew({ newSubscription }) {
  const made = newSubscription ?? (await subscribe())
  if (!made) return
  const { endpoint, keys } = made.toJSON()
  const headers = { "content-type": "application/json" }
  const body = JSON.stringify({ endpoint, p256dh: keys.p256dh, auth: keys.auth })
  const { status } = await fetch(BROWSER, { method: "PUT", headers, body })
  if (status === 401 || status === 404) await made.unsubscribe()
}

/** Nothing where nobody is signed in any more. */
async function subscribe() {
  const answer = await fetch(BROWSER)
  if (!answer.ok) return undefined
  const { key } = await answer.json()
  return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
}

addEventListener("notificationclick", (event) => {
  event.notification.close()
  event.waitUntil(open(event.notification.data))
})

/** Leads to a page in a tab that has it, else in one of the same list, else in a new one: nobody loses what they write. */
async function open(address) {
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true })
  const there = windows.find(({ url }) => url === address)
  if (there) return there.focus()
  const { pathname } = new URL(address)
  const near = windows.find(({ url }) => new URL(url).pathname === pathname && !url.includes("open="))
  if (!near) return clients.openWindow(address)
  await near.focus()
  // A tab that this worker does not have yet cannot be led anywhere.
  return near.navigate(address).catch(() => clients.openWindow(address))
}
