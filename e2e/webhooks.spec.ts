import { Webhook } from "standardwebhooks"
import { startReceiver } from "../tests/support/webhook-receiver.ts"
import { privatePort } from "./support/private-host.ts"
import { api, expect, test, unique } from "./support/test.ts"

// Set by scripts/test for this process and for the app under test, which else calls no address of this machine.

test("a webhook is added, tried, told of an answer, replayed, turned off and deleted", async ({
  agency,
  customer,
  signedIn: page,
}) => {
  const receiver = await startReceiver(privatePort)
  // Webhooks of earlier runs on the same installation may still be trying.
  const url = `${receiver.url}/${unique("shop")}`
  const received = () => receiver.received.filter(({ path }) => url.endsWith(path))
  await page.goto(`${agency.origin}/settings/webhooks`)
  await expect(page.getByRole("heading", { name: "No webhooks yet" })).toBeVisible()
  await page.getByRole("button", { name: "Add webhook" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Address").fill("http://10.0.0.1/hooks")
  await dialog.getByRole("button", { name: "Add webhook" }).click()
  await expect(dialog.getByRole("alert")).toContainText("cannot reach this address")
  await dialog.getByLabel("Address").fill(url)
  await dialog.getByLabel("Chosen events").check()
  await dialog.getByLabel("A bot has answered").check()
  await dialog.getByRole("button", { name: "Add webhook" }).click()
  const secret = await dialog.getByLabel("Signing secret").inputValue()
  expect(secret).toMatch(/^whsec_/)
  await dialog.getByRole("button", { name: "Done" }).click()

  await page.getByRole("link", { name: url }).click()
  await page.getByRole("button", { name: "Send test event" }).click()
  const tried = page.getByRole("row", { name: /webhook\.test/ })
  await expect(tried).toContainText("Delivered")
  await expect(tried).toContainText("204")

  receiver.status(500, "out of order")
  await page.request.post(`${api}/conversations/hooked/messages`, {
    headers: { "x-api-key": customer.key },
    data: { message: customer.question },
  })
  const told = page.getByRole("row", { name: /message\.created/ })
  // The relay looks twice a second.
  await expect(async () => {
    await page.reload()
    await expect(told).toContainText("500", { timeout: 2_000 })
  }).toPass()
  await expect(told).toContainText("Waiting")
  await told.getByRole("link").click()
  const sheet = page.getByRole("dialog")
  await expect(sheet).toContainText("out of order")
  // Not before: the next try comes by itself.
  receiver.status(200, "thanks")
  await sheet.getByRole("button", { name: "Send again" }).click()
  await expect(sheet).toContainText("thanks")
  await page.keyboard.press("Escape")
  await expect(told).toContainText("Delivered")
  const answers = received().filter(({ json }) => json.type === "message.created")
  expect(new Set(answers.map(({ headers }) => headers["webhook-id"])).size).toBe(1)
  for (const { body, headers } of received())
    expect(() => new Webhook(secret).verify(body, headers)).not.toThrow()

  const choose = async (name: string) => {
    await page.getByRole("button", { name: "More actions" }).click()
    await page.getByRole("menuitem", { name }).click()
  }
  await choose("Rotate secret")
  await page.getByRole("dialog").getByRole("button", { name: "Rotate secret" }).click()
  expect(await page.getByRole("dialog").getByLabel("Signing secret").inputValue()).not.toBe(secret)
  await page.getByRole("dialog").getByRole("button", { name: "Done" }).click()
  await choose("Edit")
  await page.getByRole("dialog").getByLabel("Description").fill("Shop backend")
  await page.getByRole("dialog").getByRole("button", { name: "Save changes" }).click()
  await expect(page.getByText("Shop backend")).toBeVisible()
  await choose("Turn off")
  await expect(page.getByText("What happens meanwhile is not sent later")).toBeVisible()
  await expect(page.getByRole("button", { name: "Send test event" })).toHaveAttribute("aria-disabled", "true")
  await choose("Delete")
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click()
  await expect(page.getByRole("heading", { name: "No webhooks yet" })).toBeVisible()
  receiver.close()
})
