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
