import type { Page, Request } from "@playwright/test"
import { expect, test } from "./support/test.ts"

/** What a page may load, in KiB. */
const ANYBODY = 180
const SIGNED_IN = 300

/** The files that a widget consists of. */
const WIDGET = /^https?:\/\/[^/]+\/widget[./]/

/** React alone is more: a page below it was not measured. */
const LEAST = 60

for (const [name, path] of Object.entries({
  "the landing": "/",
  "sign-in": "/sign-in",
  "sign-up": "/sign-up",
  "the reference's start": "/docs/api",
}))
  test(`${name} loads at most ${ANYBODY} KiB of scripts`, async ({ agency, page }) =>
    staysUnder(ANYBODY, name, await kibOfScripts(page, agency.origin + path)))

// The widget's own files have a budget of their own, on whichever page they are.
test(`a hosted page loads at most ${ANYBODY} KiB of scripts beside the widget`, async ({
  agency,
  customer,
  page,
}) =>
  staysUnder(ANYBODY, "a hosted page", await kibOfScripts(page, `${agency.origin}/chat/${customer.botId}`)))

for (const [name, part] of Object.entries({
  "a bot's playground": "",
  "a bot's knowledge": "/knowledge",
  "a bot's tests": "/tests",
  "a bot's flow": "/flow",
  "a bot's channels": "/channels",
  "a bot's settings": "/settings",
}))
  test(`${name} loads at most ${SIGNED_IN} KiB of scripts`, async ({ agency, customer, signedIn }) =>
    staysUnder(
      SIGNED_IN,
      name,
      await kibOfScripts(signedIn, `${agency.origin}/bots/${customer.botId}${part}`),
    ))

for (const [name, path] of Object.entries({
  "the list of bots": "/bots",
  "a new bot": "/bots/new",
  "the guided start": "/start?step=content",
  "the guided start's questions": "/start?step=questions",
  "the guided start's colours": "/start?step=colours",
  "the guided start's line": "/start?step=site",
}))
  test(`${name} loads at most ${SIGNED_IN} KiB of scripts`, async ({ agency, customer, signedIn }) => {
    expect(customer.botId).toBeTruthy()
    staysUnder(SIGNED_IN, name, await kibOfScripts(signedIn, agency.origin + path))
  })

test(`analytics loads at most ${SIGNED_IN} KiB of scripts`, async ({ agency, signedIn }) =>
  staysUnder(SIGNED_IN, "analytics", await kibOfScripts(signedIn, `${agency.origin}/analytics`)))

function staysUnder(bound: number, name: string, kib: number) {
  console.log(`${name}: ${kib.toFixed(1)} KiB of scripts, at most ${bound}`)
  expect(kib).toBeGreaterThan(LEAST)
  expect(kib).toBeLessThan(bound)
}

/**
 * The scripts that a page loads into an empty cache until it asks for no more, compressed as they travel, in KiB. None
 * of them may validate anything: that is for the server, and zod alone is 36 KiB.
 */
async function kibOfScripts(page: Page, address: string): Promise<number> {
  const loaded: ReturnType<typeof read>[] = []
  let latest = 0
  page.on("request", (request) => {
    if (request.resourceType() === "script") latest = Date.now()
  })
  const take = (request: Request) => {
    if (request.resourceType() === "script" && !WIDGET.test(request.url())) loaded.push(read(request))
  }
  page.on("requestfinished", take)
  await page.goto(address)
  // Not until the network is idle, which a page with a preview may never be.
  await expect.poll(() => Date.now() - latest).toBeGreaterThan(1000)
  page.off("requestfinished", take)
  const scripts = await Promise.all(loaded)
  expect(scripts.filter(({ hasZod }) => hasZod)).toEqual([])
  return scripts.reduce((sum, { size }) => sum + size, 0) / 1024
}

async function read(request: Request) {
  const [response, { responseBodySize }] = await Promise.all([request.response(), request.sizes()])
  return {
    url: request.url(),
    size: responseBodySize,
    hasZod: (await response?.text())?.includes("$ZodType"),
  }
}
