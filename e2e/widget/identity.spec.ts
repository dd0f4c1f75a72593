import { SignJWT } from "jose"
import { ask, expect, openPanel, pageWith, QUESTION, test } from "../support/widget.ts"

const tokenFor = (secret: string, sub: string, botId: string) =>
  new SignJWT({ name: sub, email: `${sub}@lind.test` })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(sub)
    .setAudience(botId)
    .setExpirationTime("10m")
    .sign(new TextEncoder().encode(secret))

const stored = "Object.keys(localStorage).length + Object.keys(sessionStorage).length"

test("complaints 27 and 28: a visitor is identified and logged out without a reload, and the next one sees nothing", async ({
  customer,
  page,
  setWidget,
  site,
}) => {
  const secret = await setWidget({})
  const [mara, noor] = await Promise.all(["mara", "noor"].map((sub) => tokenFor(secret, sub, customer.botId)))
  await page.goto(site.serve(pageWith(customer.botId)))
  const panel = await openPanel(page)
  const own = panel.getByRole("article", { name: "You" })
  await ask(page, QUESTION)
  // What was said before moves along.
  await page.evaluate((jwt) => window.Livery?.identify(jwt), mara as string)
  await expect(own).toHaveCount(1)
  await ask(page, "Thank you. And are you open on Saturdays in May?")
  await expect(own).toHaveCount(2)

  await page.evaluate(() => window.Livery?.logout())
  await expect(own).toHaveCount(0)
  expect(await page.evaluate(stored)).toBe(0)
  await page.evaluate((jwt) => window.Livery?.identify(jwt), noor as string)
  await ask(page, "Do you open on Saturdays?")
  await panel.getByRole("button", { name: "More" }).click()
  await panel.getByRole("menuitem", { name: "Your conversations" }).click()
  const list = panel.getByRole("list", { name: "Your conversations" })
  await expect(list.getByRole("listitem")).toHaveCount(1)

  // Whoever proves again who they are finds what they said.
  await page.evaluate(() => window.Livery?.logout())
  await page.evaluate((jwt) => window.Livery?.identify(jwt), mara as string)
  await ask(page, "Open on Saturdays again?")
  await panel.getByRole("button", { name: "More" }).click()
  await panel.getByRole("menuitem", { name: "Your conversations" }).click()
  await expect(list.getByRole("listitem")).toHaveCount(2)
})

test("logging out in one tab clears the other", async ({ context, customer, page, site }) => {
  const address = site.serve(pageWith(customer.botId))
  await page.goto(address)
  const panel = await openPanel(page)
  await ask(page, QUESTION)
  const other = await context.newPage()
  await other.goto(address)
  await openPanel(other)
  await other.evaluate(() => window.Livery?.logout())
  await expect(panel.getByRole("article", { name: "You" })).toHaveCount(0)
})

test("the page gives the bot functions, hears what happens, and answers to the other name", async ({
  customer,
  page,
  site,
}) => {
  await page.goto(site.serve(pageWith(customer.botId)))
  const heard = await page.evaluate(async (question) => {
    const livery = await window.Livery?.ready
    const names: string[] = []
    for (const name of ["open", "send", "conversation", "message", "close"] as const)
      livery?.on(name, () => names.push(name))
    const takeBack = livery?.registerTools({
      cart: { description: "What is in the cart", handler: () => ({ items: 2 }) },
    })
    livery?.setContext({ plan: "business" })
    await livery?.open()
    await livery?.send(question)
    takeBack?.()
    await livery?.close()
    return names
  }, QUESTION)
  expect(heard).toEqual(["open", "send", "conversation", "message", "close"])
  const alias = await page.evaluate(async () => {
    const { chatbotkitWidget } = window as unknown as {
      chatbotkitWidget: { instancePromise: Promise<{ show(): Promise<void>; open: boolean }> }
    }
    const instance = await chatbotkitWidget.instancePromise
    await instance.show()
    return { isSame: instance === (chatbotkitWidget as unknown), open: instance.open }
  })
  expect(alias).toEqual({ isSame: true, open: true })
})
