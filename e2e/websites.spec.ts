import { startWebSite } from "../tests/support/web-site.ts"
import { privatePort } from "./support/private-host.ts"
import { expect, test } from "./support/test.ts"

// Set by scripts/test for this process and for the app under test, which else calls no address of this machine.

const page = (title: string, text: string, ...links: string[]) =>
  `<title>${title}</title><h1>${title}</h1><p>${text}</p>${links.map((href) => `<a href="${href}">${href}</a>`).join("")}`

test("a website is added, answers, and goes on answering when it is away", async ({
  agency,
  customer,
  signedIn,
}) => {
  const site = await startWebSite(
    {
      "/": page("Lind Bicycles", "We have repaired bicycles in Hamburg since 1984.", "/prices", "/gone"),
      "/prices": page("Prices", "A new chain costs 39 euros, fitted."),
    },
    privatePort,
  )
  await signedIn.goto(`${agency.origin}/bots/${customer.botId}/knowledge`)
  await signedIn.getByRole("button", { name: "Add website" }).click()
  const dialog = signedIn.getByRole("dialog")
  await dialog.getByLabel("Address").fill("ftp://files.example")
  await dialog.getByRole("button", { name: "Add source" }).click()
  await expect(dialog.getByRole("alert")).toContainText("address of a public web page")
  await dialog.getByLabel("Address").fill(site.origin)
  await dialog.getByLabel("The whole site").check()
  await dialog.getByRole("button", { name: "Add source" }).click()

  const row = signedIn.getByRole("row", { name: site.host })
  await expect(row).toContainText("Ready")
  await expect(row).toContainText("2 pages")
  await row.getByRole("link").click()
  const sheet = signedIn.getByRole("dialog")
  await expect(sheet).toContainText("2 of 3 read")
  await sheet.getByRole("combobox", { name: "Read again" }).click()
  await signedIn.getByRole("option", { name: "Every week" }).click()
  await expect(sheet).toContainText("Next in 6 days")
  await expect(sheet.getByRole("listitem").filter({ hasText: "/gone" }).first()).toContainText("Not reached")
  await signedIn.keyboard.press("Escape")

  site.close()
  await row.getByRole("button", { name: /^Actions for/ }).click()
  await signedIn.getByRole("menuitem", { name: "Sync now" }).click()
  await expect(row).toContainText("It still answers from what was read")
  await signedIn.goto(`${agency.origin}/bots/${customer.botId}/knowledge?question=What+costs+a+new+chain`)
  await expect(signedIn.getByText("A new chain costs 39 euros, fitted.")).toBeVisible()
})
