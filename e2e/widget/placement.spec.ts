import { expect, install, launcherOf, openPanel, pageWith, panelOf, test } from "../support/widget.ts"

test("complaint 5: the page's own button opens it, and the page says how high it stands", async ({
  customer,
  page,
  site,
}) => {
  const address = site.serve(
    pageWith(customer.botId, {
      attributes: `data-launcher="#help"`,
      head: "<style>livery-widget { --livery-z-index: 42 }</style>",
      body: `<main><button id="help">Help</button></main>`,
    }),
  )
  await page.goto(address)
  await page.evaluate(() => window.Livery?.ready)
  await expect(launcherOf(page)).toHaveCount(0)
  const widget = page.locator("livery-widget")
  expect(await widget.evaluate((element) => getComputedStyle(element).zIndex)).toBe("42")
  // A page that draws the button again keeps a button that works.
  await page.evaluate(() => {
    const main = document.querySelector("main")
    main?.replaceChildren(
      Object.assign(document.createElement("button"), { id: "help", textContent: "Help" }),
    )
  })
  await page.getByRole("button", { name: "Help" }).click()
  await expect(panelOf(page)).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(page.getByRole("button", { name: "Help" })).toBeFocused()
})

test("complaint 6: a dialog of the page is not covered, and the page can take the launcher away", async ({
  customer,
  page,
  site,
}) => {
  const body = `<button id="open">Cookies</button>
    <div id="dialog" role="dialog" aria-modal="true" hidden style="position:fixed;inset:0;z-index:1000;background:white">
      <button id="yes" style="position:fixed;right:20px;bottom:20px;width:60px;height:60px">Yes</button></div>
    <script>const dialog = document.getElementById("dialog")
      document.getElementById("open").onclick = () => { dialog.hidden = false; document.getElementById("yes").focus() }
      document.getElementById("yes").onclick = () => { dialog.hidden = true }</script>`
  await page.goto(site.serve(pageWith(customer.botId, { body })))
  await expect(launcherOf(page)).toBeVisible()
  await page.getByRole("button", { name: "Cookies" }).click()
  await expect(launcherOf(page)).toBeHidden()
  await page.getByRole("button", { name: "Yes" }).click()
  await expect(launcherOf(page)).toBeVisible()

  await page.evaluate(() => window.Livery?.hide())
  await expect(launcherOf(page)).toBeHidden()
  await page.evaluate(() => window.Livery?.show())
  await expect(launcherOf(page)).toBeVisible()
})

test("complaint 7: the page sets it aside, and the visitor moves it away", async ({
  customer,
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1200, height: 800 })
  const head = "<style>livery-widget { --livery-offset-x: 30px; --livery-offset-y: 90px }</style>"
  await page.goto(site.serve(pageWith(customer.botId, { head })))
  const launcher = launcherOf(page)
  await expect(launcher).toBeVisible()
  const box = async () => (await launcher.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  expect(await box()).toMatchObject({ x: 1200 - 30 - 52, y: 800 - 90 - 52 })

  // The panel comes with the pointer, and with it that the launcher can be dragged.
  await launcher.hover()
  await expect(panelOf(page)).toBeAttached()
  await page.mouse.down()
  await page.mouse.move(200, 400, { steps: 5 })
  await page.mouse.up()
  await expect(panelOf(page)).toBeHidden()
  expect(await box()).toMatchObject({ x: 30 })
  expect((await box()).y).toBeLessThan(500)

  // By keyboard, from the menu.
  const panel = await openPanel(page)
  await panel.getByRole("button", { name: "More" }).press("Enter")
  await page.keyboard.press("End")
  await expect(page.getByRole("menuitem", { name: "Move to the other side" })).toBeFocused()
  await page.keyboard.press("Enter")
  await page.keyboard.press("Escape")
  await expect.poll(async () => (await box()).x).toBe(1200 - 30 - 52)
})

test("complaint 20: launcher and panel are placed from one corner", async ({
  customer,
  page,
  setWidget,
  site,
}) => {
  await page.setViewportSize({ width: 1200, height: 800 })
  for (const position of ["left", "right"]) {
    await setWidget({ position, offsetX: 48, offsetY: 36 })
    await page.goto(site.serve(pageWith(customer.botId)))
    const panel = await openPanel(page)
    const launcher = await page.getByRole("button", { name: "Close chat" }).boundingBox()
    const opened = await panel.boundingBox()
    if (!launcher || !opened) throw new Error("Nothing is there")
    const edge = (box: typeof launcher) => (position === "left" ? box.x : 1200 - box.x - box.width)
    expect(edge(launcher)).toBe(48)
    expect(edge(opened)).toBe(48)
    expect(opened.y + opened.height).toBeLessThan(launcher.y)
    expect(opened.y).toBeGreaterThanOrEqual(0)
  }
  await setWidget({ position: "right", offsetX: 20, offsetY: 20 })
})

test("complaint 21: styles of the page with !important do not reach it", async ({ customer, page, site }) => {
  const head = `<style>
    * { all: unset !important; }
    *, *::before { font: 40px fantasy !important; color: lime !important; background: purple !important; display: inline !important;
      position: static !important; transform: rotate(3deg) !important; direction: rtl !important; visibility: visible !important }
    div, button, livery-widget { display: none !important; width: 500px !important; padding: 50px !important; border: 9px solid red !important }
  </style>`
  const plain = site.serve(pageWith(customer.botId))
  const hostile = site.serve(pageWith(customer.botId, { head, body: "" }))
  const look = async (address: string) => {
    await page.setViewportSize({ width: 1200, height: 800 })
    await page.goto(address)
    const panel = await openPanel(page)
    await page.mouse.move(5, 5)
    return { box: await panel.boundingBox(), picture: await panel.screenshot({ animations: "disabled" }) }
  }
  const [usual, here] = [await look(plain), await look(hostile)]
  expect(here.box).toEqual(usual.box)
  expect(here.picture).toEqual(usual.picture)
})

test("on a page of two bots each has its own, and a page that changes its body keeps them", async ({
  customer,
  page,
  site,
}) => {
  await page.goto(site.serve(pageWith(customer.botId)))
  await expect(launcherOf(page)).toBeVisible()
  // The same bot twice is one widget; a bot is also known by the id of its widget.
  await page.evaluate(
    async ([bot, install]) => {
      const answer = await fetch(`${install}/api/v1/visitor/widgets/${bot}`)
      const { widget_id } = (await answer.json()) as { widget_id: string }
      for (const name of [bot, widget_id]) {
        const tag = Object.assign(document.createElement("script"), { src: `${install}/widget.js` })
        Object.assign(tag.dataset, { bot: name, position: "left" })
        document.body.append(tag)
      }
    },
    [customer.botId, install],
  )
  await expect(launcherOf(page)).toHaveCount(2)
  expect(await page.evaluate(() => window.Livery?.widgets.length)).toBe(2)

  await page.evaluate(() => {
    const body = document.createElement("body")
    body.append(Object.assign(document.createElement("h1"), { textContent: "Another page" }))
    document.body.replaceWith(body)
    history.pushState({}, "", "?another")
  })
  await expect(launcherOf(page)).toHaveCount(2)
  await launcherOf(page).first().click()
  await expect(panelOf(page)).toBeVisible()
  await page.evaluate(() => window.Livery?.destroy())
  await expect(page.locator("livery-widget")).toHaveCount(1)
  await page.evaluate(() => window.Livery?.destroy())
  await expect(page.locator("livery-widget")).toHaveCount(0)
  expect(await page.evaluate(() => "Livery" in window)).toBe(false)
})
