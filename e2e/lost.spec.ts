import type { Page } from "@playwright/test"
import { pressFor } from "./support/press.ts"
import { expect, test, unique } from "./support/test.ts"

const unknown = "00000000-0000-7000-8000-000000000000"

test("what does not exist answers 404, streamed or not", async ({ agency, customer, signedIn }) => {
  const ofCustomers = [
    ...["", "/knowledge", "/knowledge/answers", "/knowledge/unanswered", "/channels", "/settings"].map(
      (part) => `/bots/${unknown}${part}`,
    ),
    "/bots/nothing",
    `/bots/${customer.botId}/nothing`,
    "/conversations/nothing",
    `/settings/webhooks/${unknown}`,
    "/settings/nothing",
    "/nothing",
    `/clients/${customer.id}`,
    "/clients",
  ]
  for (const path of ofCustomers) expect(await statusOf(signedIn, agency.origin + path), path).toBe(404)
  expect(await statusOf(signedIn, `${agency.origin}/bots/${customer.botId}`)).toBe(200)
})

test("a client that does not exist answers 404", async ({ agency, customer, owner }) => {
  for (const id of [unknown, "nothing"])
    expect(await statusOf(owner, `${agency.origin}/clients/${id}`), id).toBe(404)
  expect(await statusOf(owner, `${agency.origin}/clients/${customer.id}`)).toBe(200)
})

test("a page past the end says so and leads back", async ({ agency, customer, signedIn }) => {
  for (const path of ["/bots", "/conversations", "/knowledge", `/bots/${customer.botId}/knowledge`])
    await pastEnd(signedIn, agency.origin + path)
})

test("a page of clients past the end says so and leads back", async ({ agency, customer: _, owner }) =>
  pastEnd(owner, `${agency.origin}/clients`))

test("a thing that is opened but does not exist says so and leads back", async ({
  agency,
  customer,
  signedIn: page,
}) => {
  const things = {
    [`/conversations?open=${unknown}`]: "This conversation does not exist any more",
    [`/knowledge?source=${unknown}`]: "This source does not exist any more",
    [`/bots/${customer.botId}/knowledge?source=${unknown}`]: "This source does not exist any more",
  }
  for (const [path, title] of Object.entries(things)) {
    await page.goto(agency.origin + path)
    const dialog = page.getByRole("dialog")
    await expect(dialog.getByRole("heading", { name: title }).last()).toBeVisible()
    await dialog.getByRole("link", { name: "Back to the list" }).click()
    await expect(dialog).toBeHidden()
    await backAt(page, agency.origin + path.replace(/\?.*/, ""))
  }
})

test("three clicks within one frame do one thing", async ({ agency, customer, signedIn: page }) => {
  const name = unique("Prices")
  await page.goto(`${agency.origin}/bots/${customer.botId}/knowledge`)
  await page.getByRole("button", { name: "Paste text" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Name").fill(name)
  await dialog.getByLabel("Text", { exact: true }).fill("A tube costs 9 euros.")
  await clickThrice(page, "Add source")
  await expect(dialog).toBeHidden()
  await page.reload()
  await expect(page.getByRole("row", { name: new RegExp(name) })).toHaveCount(1)

  const bot = unique("Counter")
  await page.goto(`${agency.origin}/bots/new`)
  await page.getByLabel("Name", { exact: true }).fill(bot)
  await clickThrice(page, "Create bot and add knowledge")
  await expect(page.getByRole("heading", { name: bot })).toBeVisible()
  await page.goto(`${agency.origin}/bots`)
  await expect(page.getByRole("link", { name: bot })).toHaveCount(1)
})

test("leaving a form that is half filled, or a file on its way, is asked about", async ({
  agency,
  customer,
  signedIn: page,
}) => {
  const knowledge = `${agency.origin}/bots/${customer.botId}/knowledge`
  await page.goto(knowledge)
  expect(await asksBeforeReload(page)).toBe(false)
  await page.getByRole("button", { name: "Paste text" }).click()
  await page.getByRole("dialog").getByLabel("Name").fill("Half a")
  expect(await asksBeforeReload(page)).toBe(true)
  await page.keyboard.press("Escape")
  await expect(page.getByRole("dialog")).toBeHidden()
  expect(await asksBeforeReload(page)).toBe(false)

  await page.goto(`${agency.origin}/bots/${customer.botId}/settings`)
  await page.getByLabel("Name", { exact: true }).fill("Another name")
  expect(await asksBeforeReload(page)).toBe(true)
  const bots = page.getByRole("navigation", { name: "Main navigation" }).getByRole("link", { name: "Bots" })
  const field = page.getByLabel("Name", { exact: true })
  expect(await asked(page, () => bots.click(), "dismiss")).toContain("not saved")
  await expect(field).toHaveValue("Another name")
  expect(await asked(page, () => goByCommand(page, "Conversations"), "dismiss")).toContain("not saved")
  await page.keyboard.press("Escape")
  await expect(field).toHaveValue("Another name")
  await expect(page).toHaveURL(/settings$/)
  await page.getByRole("button", { name: "Discard" }).click()
  expect(await asksBeforeReload(page)).toBe(false)

  await field.fill("Another name")
  expect(await asked(page, () => bots.click(), "accept")).toContain("not saved")
  await expect(page).toHaveURL(`${agency.origin}/bots`)
  // With the form goes the question.
  await goByCommand(page, "Conversations")
  await expect(page).toHaveURL(`${agency.origin}/conversations`)

  await page.goto(knowledge)
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route("**/api/uploads/**", async (route) => {
    await held
    await route.continue()
  })
  await page.setInputFiles("input[type=file]", {
    name: `${unique("slow")}.txt`,
    mimeType: "text/plain",
    buffer: Buffer.from("We open at nine."),
  })
  await expect(page.getByRole("list", { name: "Uploads" })).toBeVisible()
  expect(await asksBeforeReload(page)).toBe(true)
  release()
  await expect(page.getByRole("list", { name: "Uploads" })).toBeHidden()
  expect(await asksBeforeReload(page)).toBe(false)
})

test("on a phone the rows of a list have two lines and nothing to scroll to", async ({
  agency,
  signedIn,
}) => {
  const lists = ["/home", "/bots", "/knowledge", "/conversations", "/settings/keys"]
  for (const path of lists) await hasTwoLines(signedIn, agency.origin + path)
})

test("on a phone the rows of clients have two lines", async ({ agency, customer: _, owner }) =>
  hasTwoLines(owner, `${agency.origin}/clients`))

async function statusOf(page: Page, address: string): Promise<number | undefined> {
  return (await page.goto(address))?.status()
}

async function pastEnd(page: Page, address: string) {
  await page.goto(`${address}?page=9999`)
  await expect(page.getByRole("heading", { name: "This page is past the end" })).toBeVisible()
  await page.getByRole("link", { name: "Go to the first page" }).click()
  await backAt(page, address)
  await expect(page.getByRole("table")).toBeVisible()
}

/** At a list again: with nothing opened and at its first page, whichever view of it is the whole. */
const backAt = (page: Page, address: string) =>
  expect(page).toHaveURL(
    ({ origin, pathname, searchParams }) =>
      origin + pathname === address && !searchParams.has("open") && !searchParams.has("page"),
  )

const clickThrice = (page: Page, name: string) =>
  page
    .getByRole("button", { name, exact: true })
    .last()
    .evaluate((button: HTMLButtonElement) => {
      for (let click = 0; click < 3; click += 1) button.click()
    })

/** What is asked while something is done, which is answered at once. */
async function asked(page: Page, doIt: () => Promise<void>, answer: "accept" | "dismiss"): Promise<string> {
  const question = page.waitForEvent("dialog").then(async (dialog) => {
    const text = dialog.message()
    await dialog[answer]()
    return text
  })
  await doIt()
  return question
}

async function goByCommand(page: Page, name: string): Promise<void> {
  const field = page.getByRole("dialog").getByRole("combobox")
  await pressFor(page, "ControlOrMeta+k", field)
  await field.fill(name)
  await page.keyboard.press("Enter")
}

/** Whether something asks to keep the page; the browser's own question needs a hand. */
const asksBeforeReload = (page: Page): Promise<boolean> =>
  page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })))

async function hasTwoLines(page: Page, address: string) {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(address)
  const table = page.getByRole("table").first()
  await expect(table).toBeVisible()
  const seen = await table.evaluate((element) => {
    const box = element.parentElement as HTMLElement
    const row = element.querySelector("tbody tr") as HTMLElement
    const cells = [...row.querySelectorAll("td")].map((cell) => cell.getBoundingClientRect())
    const shown = cells.filter(({ width }) => width > 0)
    return {
      hidden: box.scrollWidth - box.clientWidth,
      right: Math.max(...shown.map(({ right }) => right)),
      lines: new Set(shown.map(({ top, height }) => Math.round((top + height / 2) / 16))).size,
      facts: shown.length,
    }
  })
  expect.soft(seen.hidden, address).toBeLessThanOrEqual(0)
  expect.soft(seen.right, address).toBeLessThanOrEqual(390)
  expect.soft(seen.lines, address).toBeGreaterThanOrEqual(2)
  expect.soft(seen.facts, address).toBeGreaterThanOrEqual(2)
}
