import type { Locator, Page } from "@playwright/test"
import { livery } from "./support/livery.ts"
import { privateHost } from "./support/private-host.ts"
import { api, type Customer, expect, test, unique } from "./support/test.ts"

interface Layer {
  path: string | ((customer: Customer) => string | Promise<string>)
  /** What opens it by Enter; a menu's button where `item` is given. */
  opener: (page: Page) => Locator
  item?: string
  /** Instead of Enter on the opener. */
  keys?: string
  phone?: true
}

const button = (name: string | RegExp) => (page: Page) => page.getByRole("button", { name }).first()
const link = (name: string | RegExp) => (page: Page) => page.getByRole("link", { name }).first()
const knowledge = ({ botId }: Customer) => `/bots/${botId}/knowledge`
const answers = ({ botId }: Customer) => `/bots/${botId}/knowledge/answers`
const conversation = async (customer: Customer) =>
  `/conversations/${await firstOf(customer, "/conversations")}`

const ofCustomers: Record<string, Layer> = {
  "a pasted text": { path: knowledge, opener: button("Paste text") },
  "added questions": { path: knowledge, opener: button("Add questions") },
  "an added website": { path: knowledge, opener: button("Add website") },
  "the deletion of a source": { path: knowledge, opener: button(/^Actions for/), item: "Delete" },
  "a source beside its list": { path: "/knowledge", opener: link(/^Read the passages of/) },
  "a taught answer": { path: answers, opener: button("Teach an answer") },
  "a change of a taught answer": { path: answers, opener: button(/^Change/) },
  "the deletion of a taught answer": { path: answers, opener: button(/^Delete/) },
  "a better answer": { path: conversation, opener: button("Teach an answer") },
  "the end of a conversation": { path: conversation, opener: button("End conversation") },
  "a conversation beside its list": {
    path: "/conversations",
    opener: link("Read the conversation with Jonas Weber"),
  },
  "the deletion of a bot": { path: ({ botId }) => `/bots/${botId}/settings`, opener: button("Delete bot") },
  "a new key": { path: "/settings/keys", opener: button("Create key") },
  "a revoked key": { path: "/settings/keys", opener: button(/^Revoke/) },
  "a new webhook": { path: "/settings/webhooks", opener: button("Add webhook") },
  "the end of other sessions": { path: "/settings/security", opener: button("Sign out everywhere else") },
  "the command palette": { path: "/bots", opener: link(/Workshop bot/), keys: "ControlOrMeta+k" },
  "the command palette from its button": { path: "/bots", opener: button(/^Search/) },
  "the navigation of a phone": { path: "/bots", opener: button("Open navigation"), phone: true },
}

const ofOwners: Record<string, Layer> = {
  "a new client": { path: "/clients", opener: button("Create client") },
  "a suspended client": { path: ({ id }) => `/clients/${id}`, opener: button("Suspend client") },
  "the deletion of a client": { path: ({ id }) => `/clients/${id}`, opener: button("Delete client") },
  "an invited person": { path: ({ id }) => `/clients/${id}`, opener: button("Invite person") },
  "a new password for a person": { path: ({ id }) => `/clients/${id}`, opener: button(/password/) },
}

test.beforeAll(async ({ customer }) => {
  const response = await fetch(`${api}/knowledge/sources`, {
    method: "POST",
    headers: { "x-api-key": customer.key, "content-type": "application/json" },
    body: JSON.stringify({
      bot_id: customer.botId,
      source_type: "text",
      name: "Repairs",
      content: "A repair takes two days.",
    }),
  })
  expect(response.status).toBe(201)
})

for (const [name, layer] of Object.entries(ofCustomers))
  test(`the focus returns from ${name}`, async ({ agency, customer, signedIn }) => {
    await teachOnce(signedIn, agency.origin + answers(customer), layer)
    await returns(signedIn, agency.origin + (await pathOf(layer, customer)), layer)
  })

for (const [name, layer] of Object.entries(ofOwners))
  test(`the focus returns from ${name}`, async ({ agency, customer, owner }) =>
    returns(owner, agency.origin + (await pathOf(layer, customer)), layer))

test("the focus returns from what the menu of a webhook opens, and from a delivery", async ({
  agency,
  customer,
  request,
  signedIn,
}) => {
  const { token } = await livery<{ token: string }>(
    ...["token", "create", "--account", customer.id, "--kind", "secret"],
  )
  const headers = { authorization: `Bearer ${token}` }
  const url = `http://${privateHost}/${unique("away")}`
  const made = await (await request.post(`${api}/webhooks`, { headers, data: { url } })).json()
  const { id } = made.webhook
  await request.post(`${api}/webhooks/${id}/test`, { headers })
  const address = `${agency.origin}/settings/webhooks/${id}`
  await expect(async () => {
    await signedIn.goto(address)
    await expect(signedIn.getByRole("row", { name: /webhook\.test/ })).toBeVisible({ timeout: 2_000 })
  }).toPass()
  for (const item of ["Edit", "Rotate secret", "Delete"])
    await returns(signedIn, address, { path: "", opener: button("More actions"), item })
  await returns(signedIn, address, { path: "", opener: link(/^Open the delivery/) })
  await request.delete(`${api}/webhooks/${id}`, { headers })
})

test("the focus stays on the page when what opened a dialog is deleted in it", async ({
  agency,
  customer,
  signedIn,
}) => {
  await signedIn.goto(agency.origin + knowledge(customer))
  const actions = signedIn.getByRole("button", { name: "Actions for Repairs" })
  await actions.focus()
  await openedBy(signedIn, actions, "Delete")
  await signedIn.getByRole("dialog").getByRole("button", { name: "Delete source" }).press("Enter")
  await expect(actions).toBeHidden()
  await expect(signedIn.getByRole("dialog")).toBeHidden()
  await expect(signedIn.locator("#content")).toBeFocused()
})

/** Opens it by keyboard, closes it by Escape, and finds the focus where it was. */
async function returns(page: Page, address: string, { opener, item, keys, phone }: Layer) {
  await page.setViewportSize(phone ? { width: 390, height: 844 } : { width: 1280, height: 800 })
  await page.goto(address)
  const from = opener(page)
  await openedBy(page, from, item, keys)
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null))
    .toBe(true)
  await page.keyboard.press("Escape")
  await expect(page.getByRole("dialog")).toBeHidden()
  await expect(from).toBeFocused()
}

async function openedBy(page: Page, opener: Locator, item?: string, keys = "Enter") {
  const open = item
    ? page.getByRole("menuitem", { name: item, exact: true })
    : page.getByRole("dialog").first()
  // Keys that are pressed before the page has come alive do nothing.
  await expect(async () => {
    await opener.focus()
    await page.keyboard.press(keys)
    await expect(open).toBeVisible({ timeout: 3_000 })
  }).toPass()
  if (!item) return
  await open.press("Enter")
  await expect(page.getByRole("dialog")).toBeVisible()
}

/** Makes sure that there is a taught answer, where one is needed. */
async function teachOnce(page: Page, address: string, { path, opener }: Layer) {
  if (path !== answers) return
  await page.goto(address)
  const add = page.getByRole("button", { name: "Teach an answer" })
  await expect(add).toBeVisible()
  if (await opener(page).isVisible()) return
  await openedBy(page, add)
  await page.getByRole("textbox", { name: "Question" }).fill("Do you lend bicycles?")
  await page.getByRole("textbox", { name: "Answer" }).fill("Yes, for 20 euros a day.")
  await page.getByRole("dialog").getByRole("button", { name: "Teach answer" }).click()
  await expect(page.getByRole("dialog")).toBeHidden()
}

const pathOf = ({ path }: Layer, customer: Customer) => (typeof path === "string" ? path : path(customer))

async function firstOf({ key }: Customer, path: string): Promise<string> {
  const answer = await fetch(api + path, { headers: { "x-api-key": key } })
  const { data } = (await answer.json()) as { data: { id: string }[] }
  return data[0]?.id ?? ""
}
