import type { BrowserContext, Page } from "@playwright/test"
import { makeBrowser, startPushService } from "../tests/support/push-service.ts"
import { look, lookAt } from "./support/look.ts"
import { privatePort } from "./support/private-host.ts"
import { signIn } from "./support/test.ts"
import { ask, expect, openPanel, pageWith, test } from "./support/widget.ts"

/**
 * A browser that has given its permission, whose push service is on loopback: its maker's cannot be reached from here, and a
 * browser without a screen never gives one.
 */
const subscribesTo = (context: BrowserContext, keys: { endpoint: string; p256dh: string; auth: string }) =>
  context.addInitScript((given) => {
    const bytes = (text: string) =>
      Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0))
        .buffer
    const made = () => {
      const key: number[] = JSON.parse(localStorage.getItem("push") ?? "[]")
      return {
        endpoint: given.endpoint,
        options: { applicationServerKey: new Uint8Array(key).buffer },
        getKey: (name: "p256dh" | "auth") => bytes(given[name]),
        unsubscribe: async () => localStorage.removeItem("push") === undefined,
      } as unknown as PushSubscription
    }
    Object.defineProperty(Notification, "permission", { get: () => "granted" })
    Notification.requestPermission = async () => "granted"
    PushManager.prototype.subscribe = async ({ applicationServerKey }: PushSubscriptionOptionsInit = {}) => {
      localStorage.setItem("push", JSON.stringify([...(applicationServerKey as Uint8Array)]))
      return made()
    }
    PushManager.prototype.getSubscription = async () => (localStorage.getItem("push") ? made() : null)
  }, keys)

/** Hands what came to the worker in the browser, as its push service would; answers with what that shows. */
async function deliver(page: Page, data: string) {
  const devtools = await page.context().newCDPSession(page)
  const found = new Promise<string>((resolve) =>
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations: [first] }) => {
      if (first) resolve(first.registrationId)
    }),
  )
  await devtools.send("ServiceWorker.enable")
  const registrationId = await found
  const [worker] = page.context().serviceWorkers()
  if (!worker) throw new Error("No service worker runs")
  await worker.evaluate(() => {
    const shown: object[] = []
    Object.assign(globalThis, { shown })
    ServiceWorkerRegistration.prototype.showNotification = async (title, options) =>
      void shown.push({ title, ...options })
  })
  const { origin } = new URL(page.url())
  await devtools.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data })
  const shown = () => worker.evaluate(() => Reflect.get(globalThis, "shown") as object[])
  await expect.poll(shown).toHaveLength(1)
  return (await shown())[0]
}

/** Has the worker in the browser hear that its address has changed. */
async function renew(page: Page, { endpoint, ...keys }: { endpoint: string; p256dh: string; auth: string }) {
  const [worker] = page.context().serviceWorkers()
  if (!worker) throw new Error("No service worker runs")
  await worker.evaluate(
    async ({ endpoint, keys }) => {
      const done: Promise<unknown>[] = []
      const newSubscription = { toJSON: () => ({ endpoint, keys }) }
      const waitUntil = (work: Promise<unknown>) => done.push(work)
      dispatchEvent(Object.assign(new Event("pushsubscriptionchange"), { newSubscription, waitUntil }))
      await Promise.all(done)
    },
    { endpoint, keys },
  )
}

test("a browser shows that a visitor wants a person, once that was turned on there", async ({
  agency,
  browser,
  customer,
  site,
}) => {
  const service = await startPushService(privatePort)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies(await signIn(browser, agency.origin, customer))
  const device = makeBrowser(service.host)
  await subscribesTo(context, device.keys)
  const page = await context.newPage()
  await look(page, `${agency.origin}/settings/notifications`)
  await expect(page.getByText("It shows no notifications.")).toBeVisible()
  await page.getByRole("button", { name: "Turn on" }).click()
  await expect(page.getByText("It shows notifications while you are signed in.")).toBeVisible()
  await page.reload()
  await expect(page.getByText("It shows notifications while you are signed in.")).toBeVisible()
  const section = page.getByRole("region").or(page.locator("section")).filter({ hasText: "In your browsers" })
  await expect(section.getByRole("switch", { name: "A visitor wants a person" })).toBeChecked()
  await lookAt(page)

  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto(site.serve(pageWith(customer.botId)))
  await openPanel(visitor)
  await ask(visitor, "I want to talk to a human")
  await expect.poll(() => service.received.length, { timeout: 60_000 }).toBe(1)
  const [pushed] = service.received
  expect(pushed?.headers.authorization).toMatch(/^vapid t=/)
  const text = device.read(pushed?.body ?? Buffer.alloc(0)) as { title: string; body: string; path: string }
  expect(text).toMatchObject({
    title: "Brightdesk: A visitor wants a person",
    body: "I want to talk to a human",
  })
  expect(await deliver(page, JSON.stringify(text))).toMatchObject({
    ...{ title: text.title, body: text.body, tag: text.path },
    ...{ icon: "/apple-touch-icon.png", data: `${agency.origin}${text.path}` },
  })
  await page.goto(`${agency.origin}${text.path}`)
  await expect(page.getByRole("log", { name: "Conversation" })).toContainText("I want to talk to a human")

  // The push service gives the browser another address: what comes next goes there.
  const moved = makeBrowser(service.host)
  await renew(page, moved.keys)
  const second = await (await browser.newContext()).newPage()
  await second.goto(site.serve(pageWith(customer.botId)))
  await openPanel(second)
  await ask(second, "Please, I want to talk to a human")
  await expect.poll(() => service.received.length, { timeout: 60_000 }).toBe(2)
  expect(moved.read(service.received[1]?.body ?? Buffer.alloc(0))).toMatchObject({
    body: "Please, I want to talk to a human",
  })
  await second.context().close()

  // Turned off, it is told nothing more.
  await page.goto(`${agency.origin}/settings/notifications`)
  await page.getByRole("button", { name: "Turn off" }).click()
  await expect(page.getByText("It shows no notifications.")).toBeVisible()
  for (const each of [visitor, page]) await each.context().close()
  service.close()
})

test("a browser that was told to show none says what to do", async ({ agency, browser, customer }) => {
  const context = await browser.newContext()
  await context.addCookies(await signIn(browser, agency.origin, customer))
  await context.addInitScript(() =>
    Object.defineProperty(Notification, "permission", { get: () => "denied" }),
  )
  const page = await context.newPage()
  await page.goto(`${agency.origin}/settings/notifications`)
  await expect(page.getByText("Allow notifications in its settings of this site")).toBeVisible()
  await expect(page.getByRole("button", { name: "Turn on" })).toHaveCount(0)
  await lookAt(page)
  await context.close()
})
