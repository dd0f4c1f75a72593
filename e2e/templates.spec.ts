import { lookAt } from "./support/look.ts"
import { clickFor } from "./support/press.ts"
import { expect, signIn, test, unique } from "./support/test.ts"

test("an agency publishes a template, a client makes a bot of it, and takes an update over part by part", async ({
  agency,
  customer,
  owner,
  browser,
}) => {
  test.setTimeout(240_000)
  const { origin } = agency
  const name = unique("Bicycle shop")
  const client = await (await browser.newContext()).newPage()
  await client.context().addCookies(await signIn(browser, origin, customer))

  await test.step("the agency builds a bot with words to fill in", async () => {
    await owner.goto(`${origin}/bots/new`)
    await owner.getByLabel("Name").first().fill(name)
    await owner.getByLabel("Instructions").fill("You answer for {{company}}.\nBe short.")
    await owner.getByLabel("Welcome message").fill("Welcome to {{company}}")
    await owner.getByRole("button", { name: "Create bot and add knowledge" }).click()
    await owner.waitForURL("**/knowledge")
  })
  const bot = new URL(owner.url()).pathname.replace("/knowledge", "")

  await test.step("and makes a template of it", async () => {
    await owner.goto(`${origin}/templates/new`)
    await owner.getByLabel("Made from").selectOption({ label: name })
    await owner.getByLabel("Name", { exact: true }).fill(name)
    await owner.getByLabel("Description").fill("For shops that repair bicycles.")
    await lookAt(owner)
    await owner.getByRole("button", { name: "Make template" }).click()
    await expect(owner.getByText("{{company}}", { exact: true })).toBeVisible()
    await client.goto(`${origin}/bots/new`)
    await expect(client.getByRole("heading", { name: "Begin with" })).toBeVisible()
    await expect(client.getByRole("link", { name: new RegExp(name) })).toHaveCount(0)
  })

  await test.step("says how clients are asked, and publishes it", async () => {
    const asked = owner.getByRole("group", { name: "{{company}}" })
    await asked.getByLabel("Question").fill("Your company")
    await owner.getByRole("button", { name: "Save changes" }).click()
    await expect(owner.getByText("Template saved")).toBeVisible()
    await owner.getByRole("button", { name: "Publish version 1" }).click()
    await expect(owner.getByText("The bot is as it was published last.")).toBeVisible()
    await lookAt(owner)
  })

  await test.step("a client begins with it and fills in its own words", async () => {
    await client.reload()
    await client.getByRole("link", { name: new RegExp(name) }).click()
    await expect(client.getByLabel("Your company")).toBeVisible()
    await lookAt(client)
    await client.getByLabel("Name", { exact: true }).fill("Our bot")
    await client.getByLabel("Your company").fill("Lind Bicycles")
    await client.getByRole("button", { name: "Create bot", exact: true }).click()
    await expect(client.getByRole("heading", { name: "Our bot" })).toBeVisible()
    await expect(client.getByLabel("Welcome message")).toHaveValue("Welcome to Lind Bicycles")
  })
  const own = new URL(client.url()).pathname

  await test.step("and changes something itself", async () => {
    await client.goto(`${origin}${own}/settings`)
    await expect(client.getByText(`Made from ${name}, version 1.`)).toBeVisible()
    await client.getByLabel("Welcome message").fill("Our own words")
    await client.getByRole("button", { name: "Save changes" }).click()
    await expect(client.getByText("Settings saved")).toBeVisible()
  })

  await test.step("the agency sees what a new version changes, and publishes it", async () => {
    await owner.goto(`${origin}${bot}/settings`)
    await owner.getByLabel("Instructions").fill("You answer for {{company}}.\nBe kind.")
    await owner.getByLabel("Welcome message").fill("Hello from {{company}}")
    await owner.getByRole("button", { name: "Save changes" }).click()
    await expect(owner.getByText("Settings saved")).toBeVisible()
    await owner.goto(`${origin}/templates`)
    await owner.getByRole("link", { name, exact: true }).click()
    const changes = owner.getByRole("region", { name: "What changes with the next version" })
    const kind = changes.getByText("Be kind.")
    await clickFor(changes.getByText("Instructions"), kind)
    await expect(owner.getByRole("link", { name: "Lind Bicycles" })).toBeVisible()
    await owner.getByLabel("What is new").fill("Kinder words")
    await lookAt(owner)
    await owner.getByRole("button", { name: "Publish version 2" }).click()
    await expect(owner.getByText("Version 2", { exact: true }).first()).toBeVisible()
  })

  await test.step("the client is offered it, and keeps its own words", async () => {
    await client.goto(`${origin}${own}/settings`)
    await expect(client.getByText("An update of its template is offered.")).toBeVisible()
    await lookAt(client)
    await client.getByRole("link", { name: "See the update" }).click()
    await expect(client.getByText("Kinder words")).toBeVisible()
    await expect(client.getByRole("checkbox", { name: /^Instructions/ })).toBeChecked()
    await expect(client.getByRole("checkbox", { name: /^Welcome message.*Changed by you/ })).not.toBeChecked()
    await lookAt(client)
    await client.getByRole("button", { name: "Take over 1 change" }).click()
    await expect(client.getByText("It has everything of the version that was published last.")).toBeVisible()
    await client.goto(`${origin}${own}/settings`)
    await expect(client.getByLabel("Instructions")).toHaveValue("You answer for Lind Bicycles.\nBe kind.")
    await expect(client.getByLabel("Welcome message")).toHaveValue("Our own words")
    await expect(client.getByText(`Made from ${name}, version 2.`)).toBeVisible()
  })

  await test.step("a retired template is offered no more", async () => {
    await owner.reload()
    await owner.getByRole("button", { name: "Retire template" }).click()
    await owner.getByRole("dialog").getByRole("button", { name: "Retire template" }).click()
    await expect(owner.getByRole("button", { name: "Restore template" })).toBeVisible()
    await client.goto(`${origin}/bots/new`)
    await expect(client.getByRole("heading", { name: "Begin with" })).toBeVisible()
    await expect(client.getByRole("link", { name: new RegExp(name) })).toHaveCount(0)
  })
})
