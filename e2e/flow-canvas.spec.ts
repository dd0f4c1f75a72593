import type { Locator, Page } from "@playwright/test"
import { begin, canvasOf, newBot } from "./support/canvas.ts"
import { lookAt } from "./support/look.ts"
import { clickFor } from "./support/press.ts"
import { expect, test } from "./support/test.ts"

async function middleOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error("it is not to be seen")
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function drag(page: Page, from: Locator, to: { x: number; y: number }) {
  const start = await middleOf(from)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + to.x) / 2, (start.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

test("a flow is built by mouse on the canvas, kept where it is put, and copied to another bot", async ({
  agency,
  customer,
  signedIn: page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const [botId, other] = [
    await newBot(page, customer.key, "Drawn bot"),
    await newBot(page, customer.key, "Second drawn bot"),
  ]
  const { canvas, block, exit, line, find, saved } = canvasOf(page)
  await page.goto(`${agency.origin}/bots/${botId}/flow`)
  await begin(page, /^Nothing/, block("answer1"))

  await test.step("a line into the void asks what comes there", async () => {
    const hello = await middleOf(block("message1"))
    await drag(page, exit("message1", "next"), { x: hello.x + 100, y: hello.y + 260 })
    await find.fill("choi")
    await find.press("Enter")
    await expect(block("choice1")).toBeFocused()
    await expect(line("message1:next")).toHaveAccessibleName("Message 1, Then: to Choice 1")
  })

  const inspector = page.getByRole("region", { name: "Choice 1" })
  await test.step("the chosen block is changed beside it, as visitors see it", async () => {
    await inspector.getByLabel("What the bot says").fill("How can we help?")
    await inspector.getByRole("textbox", { name: "Option 1" }).fill("Opening hours")
    const preview = inspector.getByRole("region", { name: "What visitors see" })
    await expect(preview).toContainText("How can we help?")
    await expect(preview.getByRole("listitem")).toHaveText(["Opening hours"])
    await expect(saved).toBeVisible()
    await expect(block("choice1").getByLabel("To look at")).toBeVisible()
    await lookAt(page)
  })

  await test.step("an exit is led to a block that is there, from its handle or by its plus", async () => {
    await drag(page, exit("choice1", "option1"), await middleOf(block("answer1")))
    await expect(line("choice1:option1")).toHaveCount(1)
    await block("choice1").getByRole("button", { name: "Add what comes after “Otherwise”" }).click()
    await find.fill("Answer 1")
    await page
      .getByRole("dialog")
      .getByRole("option", { name: /^Answer 1/ })
      .click()
    await expect(line("choice1:otherwise")).toHaveCount(1)
    await expect(block("choice1").getByLabel("To look at")).toHaveCount(0)
  })

  await test.step("a block stays where it is put", async () => {
    const before = await middleOf(block("choice1"))
    await drag(page, block("choice1").getByText("Choice 1"), { x: before.x, y: before.y + 80 })
    const shape = () => block("choice1").evaluate((node) => (node as HTMLElement).style.transform)
    const moved = await shape()
    await expect(saved).toBeVisible()
    await page.getByRole("button", { name: "Undo" }).click()
    await expect.poll(shape).not.toBe(moved)
    await page.getByRole("button", { name: "Redo" }).click()
    await expect.poll(shape).toBe(moved)
    await expect(saved).toBeVisible()
    await page.reload()
    await expect.poll(shape).toBe(moved)
  })

  await test.step("a note beside the blocks", async () => {
    await page.getByRole("button", { name: "Add note" }).click()
    await canvas.getByRole("textbox", { name: "Note" }).fill("Ask the workshop for summer hours.")
    await expect(saved).toBeVisible()
  })

  await test.step("all of it goes to another bot by the clipboard", async () => {
    await block("message1").click()
    await page.keyboard.press("Control+a")
    await expect(page.getByText("4 chosen")).toBeVisible()
    await page.keyboard.press("Control+c")
    await page.goto(`${agency.origin}/bots/${other}/flow`)
    await begin(page, /^Nothing/, block("answer1"))
    await block("message1").click()
    await page.keyboard.press("Control+v")
    await expect(block("choice1")).toHaveCount(1)
    await expect(block("message2")).toHaveCount(1)
    await expect(line("choice1:option1")).toHaveAccessibleName("Choice 1, Opening hours: to Answer 2")
    await expect(canvas.getByRole("textbox", { name: "Note" })).toHaveValue(
      "Ask the workshop for summer hours.",
    )
    await page.keyboard.press("Delete")
    await expect(block("choice1")).toHaveCount(0)
    await expect(block("message1")).toHaveCount(1)
    await page.keyboard.press("Control+z")
    await expect(block("choice1")).toHaveCount(1)
    await expect(saved).toBeVisible()
  })
})

test("a flow is built on the canvas by keyboard alone", async ({ agency, customer, signedIn: page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const botId = await newBot(page, customer.key, "Typed bot")
  const { block, line, find, saved } = canvasOf(page)
  await page.goto(`${agency.origin}/bots/${botId}/flow`)
  await begin(page, /^Nothing/, block("answer1"))
  await page.reload()
  await expect(block("message1")).toBeVisible()
  const keys = async (...pressed: string[]) => {
    for (const key of pressed) await page.keyboard.press(key)
  }

  await test.step("come to the first block", async () => {
    await expect(async () => {
      await keys("Tab")
      await expect(block("message1")).toBeFocused({ timeout: 50 })
    }).toPass()
    await keys("ArrowRight")
    await expect(block("answer1")).toBeFocused()
  })

  await test.step("add what comes where nothing is found, and say what it says", async () => {
    await keys("/")
    await find.fill("hand")
    await keys("Enter")
    await expect(block("handover1")).toBeFocused()
    await expect(line("answer1:answered")).toHaveCount(1)
    await keys("Enter")
    await page.keyboard.type("A colleague will write to you.")
    await expect(block("handover1")).toContainText("A colleague will write to you.")
    await keys("Escape")
    await expect(block("handover1")).toBeFocused()
    await keys("ArrowLeft")
    await expect(block("answer1")).toBeFocused()
  })

  await test.step("find a block, move it, take it away, and have it back", async () => {
    await keys("f")
    await find.fill("hand")
    await keys("Enter")
    await expect(block("handover1")).toBeFocused()
    const shape = () => block("handover1").evaluate((node) => (node as HTMLElement).style.transform)
    const before = await shape()
    await keys("Alt+ArrowDown")
    await expect.poll(shape).not.toBe(before)
    await keys("Delete")
    await expect(block("handover1")).toHaveCount(0)
    await keys("Control+z")
    await expect(block("handover1")).toHaveCount(1)
    await expect(saved).toBeVisible()
  })
})

test("a phone has the outline, and so has who asks for it", async ({ agency, customer, signedIn: page }) => {
  const botId = await newBot(page, customer.key, "Pocket bot")
  const { canvas, block } = canvasOf(page)
  const list = page.getByRole("list", { name: "Blocks of the flow" })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${agency.origin}/bots/${botId}/flow`)
  await begin(page, /^Survey/, list)
  await expect(canvas).toHaveCount(0)
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(block("choice1")).toBeVisible()
  await expect(list).toHaveCount(0)
  await page.getByRole("button", { name: "Outline" }).click()
  // The first of five is open.
  await expect(list.getByRole("button", { expanded: true })).toHaveCount(1)
  await expect(list.getByRole("button", { expanded: false })).toHaveCount(4)
  await page.reload()
  await expect(list).toBeVisible()
  await page.getByRole("button", { name: "Canvas" }).click()
  await expect(block("choice1")).toBeVisible()
})

test("a draft is tried beside its canvas, and the way that it takes lights up", async ({
  agency,
  customer,
  signedIn: page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const botId = await newBot(page, customer.key, "Tried bot")
  const { block, line } = canvasOf(page)
  await page.goto(`${agency.origin}/bots/${botId}/flow`)
  await begin(page, /^Survey/, block("choice1"))
  const trial = page.getByRole("region", { name: "Try the draft" })
  await clickFor(page.getByRole("button", { name: "Try it" }), trial)
  await trial.getByRole("button", { name: "Hello" }).click()
  await expect(trial.getByText("How satisfied are you with us?")).toBeVisible()
  await expect(block("choice1")).toHaveAccessibleName("Choice 1, Begins here, on the way that was taken")
  await expect(line("choice1:poor")).not.toHaveClass(/passed/)
  await lookAt(page)
  await trial.getByRole("button", { name: "Not satisfied" }).click()
  await expect(trial.getByText("I am sorry. What should we do better?")).toBeVisible()
  await expect(trial.getByRole("button", { name: "Very satisfied" })).toHaveCount(0)
  await expect(line("choice1:poor")).toHaveClass(/passed/)
  await expect(line("tag1:next")).toHaveClass(/passed/)
  await expect(line("choice1:good")).not.toHaveClass(/passed/)
  await expect(block("input2")).toHaveAccessibleName(/on the way that was taken$/)
  await expect(page.getByText("Nothing is deployed")).toBeVisible()

  await test.step("again, with what was changed meanwhile", async () => {
    await block("choice1").getByText("Choice 1").click()
    const inspector = page.getByRole("region", { name: "Choice 1" })
    await inspector.getByLabel("What the bot says").fill("How was it?")
    await trial.getByRole("button", { name: "Begin again" }).click()
    await trial.getByRole("button", { name: "Hello" }).click()
    await expect(trial.getByText("How was it?")).toBeVisible()
    await expect(line("choice1:poor")).not.toHaveClass(/passed/)
  })
  await trial.getByRole("button", { name: "Close" }).click()
  await expect(trial).toHaveCount(0)
  await expect(block("choice1")).toHaveAccessibleName("Choice 1, Begins here")
})
