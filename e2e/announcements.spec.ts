import { look, lookAt } from "./support/look.ts"
import { expect, test, unique } from "./support/test.ts"

test("an agency announces something, its client's people read it and put it aside", async ({
  agency,
  customer,
  owner,
  session,
  browser,
}) => {
  const title = `New prices ${unique("from")}`
  await look(owner, `${agency.origin}/announcements`)
  await owner.getByRole("button", { name: "Announce something" }).first().click()
  const dialog = owner.getByRole("dialog")
  await dialog.getByLabel("Title").fill(title)
  await dialog.getByLabel("Text").fill("From May on.\nNothing changes for bots that you have.")
  await dialog.getByLabel("Link").fill("example.com")
  await dialog.getByLabel("What it is about").selectOption("Important")
  await lookAt(owner)
  await dialog.getByRole("button", { name: "Announce", exact: true }).click()
  await expect(dialog.getByText("Write an address such as")).toBeVisible()
  await expect(dialog.getByLabel("Title")).toHaveValue(title)
  await dialog.getByLabel("Link").fill("https://example.com/prices")
  await dialog.getByRole("button", { name: "Announce", exact: true }).click()
  await expect(owner.getByText("Nobody has seen it yet").first()).toBeVisible()
  await lookAt(owner)

  const client = await (await browser.newContext()).newPage()
  await client.context().addCookies(session)
  await client.goto(`${agency.origin}/bots/${customer.botId}`)
  const bar = client.getByRole("region", { name: "Announcement" })
  await expect(bar).toContainText(title)
  await lookAt(client)
  await bar.getByRole("link", { name: "Read it" }).click()
  await expect(client.getByRole("heading", { level: 2, name: title })).toBeVisible()
  await expect(client.getByText("Nothing changes for bots")).toBeVisible()
  await expect(client.getByRole("link", { name: "Read more" }).first()).toHaveAttribute(
    "href",
    "https://example.com/prices",
  )
  await expect(client.getByRole("button", { name: "Announce something" })).toHaveCount(0)
  await lookAt(client)
  await bar.getByRole("button", { name: "Put aside" }).click()
  await expect(bar).toHaveCount(0)
  await client.reload()
  await expect(client.getByRole("heading", { level: 2, name: title })).toBeVisible()
  await expect(bar).toHaveCount(0)

  await owner.reload()
  await expect(owner.getByText("1 person has seen it").first()).toBeVisible()
  await owner.getByRole("button", { name: `End “${title}”` }).click()
  await owner.getByRole("dialog").getByRole("button", { name: "End", exact: true }).click()
  await expect(owner.getByText("Ended").first()).toBeVisible()
  await owner.getByRole("button", { name: `Delete “${title}”` }).click()
  await owner.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click()
  await expect(owner.getByRole("heading", { level: 2, name: title })).toHaveCount(0)
  await client.reload()
  await expect(client.getByText(title)).toHaveCount(0)
})
