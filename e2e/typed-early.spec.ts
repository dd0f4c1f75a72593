import { newBot } from "./support/canvas.ts"
import { expect, test } from "./support/test.ts"

test("what is typed before a page's scripts run stays, and is saved", async ({
  agency,
  customer,
  signedIn: page,
}) => {
  const botId = await newBot(page, customer.key, "Early bot")
  const settings = `${agency.origin}/bots/${botId}/settings`
  const name = page.getByLabel("Name", { exact: true })
  const instructions = page.getByLabel("Instructions")
  await page.goto(settings)
  await instructions.fill("Be short.")
  await page.getByRole("button", { name: "Save changes" }).click()
  await expect(page.getByText("Settings saved")).toBeVisible()

  let run = () => {}
  const held = new Promise<void>((resolve) => {
    run = resolve
  })
  await page.route("**/_next/static/**/*.js", async (route) => {
    await held
    await route.continue()
  })
  await page.goto(settings, { waitUntil: "commit" })
  await name.fill("Named early")
  await instructions.pressSequentially("Always. ")
  await instructions.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 6))
  run()
  const save = page.getByRole("button", { name: "Save changes" })
  await expect(save).toBeVisible()
  await page.keyboard.insertText("Please")
  await expect(instructions).toHaveValue("Please. Be short.")
  await save.click()
  await expect(page.getByText("Settings saved")).toBeVisible()
  await page.reload()
  await expect(name).toHaveValue("Named early")
  await expect(instructions).toHaveValue("Please. Be short.")
})
