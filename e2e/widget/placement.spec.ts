import type { Page } from "@playwright/test"
import { expect, install, launcherOf, openPanel, pageWith, panelOf, stood, test } from "../support/widget.ts"

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

  // A modal dialog of the browser's own, opened by the keyboard, and closed by Escape.
  await page.evaluate(() => {
    const dialog = document.createElement("dialog")
    dialog.innerHTML = "<button>Agree</button>"
    document.body.append(dialog)
    dialog.showModal()
  })
  await expect(page.getByRole("button", { name: "Agree" })).toBeFocused()
  await expect(launcherOf(page)).toBeHidden()
  await page.keyboard.press("Escape")
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
  await expect(page.locator("livery-widget .panel")).toBeAttached()
  await page.mouse.down()
  await page.mouse.move(200, 400, { steps: 5 })
  await page.mouse.up()
  await expect(panelOf(page)).toBeHidden()
  expect(await box()).toMatchObject({ x: 30 })
  expect((await box()).y).toBeLessThan(500)

  // What was dragged is still opened by the keyboard.
  await launcher.press("Enter")
  await expect(panelOf(page)).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(panelOf(page)).toBeHidden()

  // A bar of cookies, for as long as it is there.
  await page.evaluate(() => {
    const style = new CSSStyleSheet()
    style.replaceSync(`#bar { position: fixed; inset: auto 0 0 0; height: 80px; text-align: right }
      :root:has(#bar) livery-widget { --livery-offset-y: 100px }`)
    document.adoptedStyleSheets.push(style)
    const bar = Object.assign(document.createElement("div"), { id: "bar" })
    bar.append(
      Object.assign(document.createElement("button"), { textContent: "Accept", onclick: () => bar.remove() }),
    )
    document.body.append(bar)
  })
  await expect.poll(async () => (await box()).y).toBeLessThan(500)
  await page.getByRole("button", { name: "Accept" }).click()

  // By keyboard, from the menu.
  const panel = await openPanel(page)
  await panel.getByRole("button", { name: "More" }).press("Enter")
  await expect(page.getByRole("menuitem").first()).toBeFocused()
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

/** How many pixels of two pictures of one size are clearly of another colour. */
const differing = (page: Page, ...pictures: Buffer[]) =>
  page.evaluate(
    async (addresses) => {
      const [one, other] = await Promise.all(
        addresses.map(async (address) => {
          const picture = await createImageBitmap(await (await fetch(address)).blob())
          const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d")
          context?.drawImage(picture, 0, 0)
          return context?.getImageData(0, 0, picture.width, picture.height).data ?? []
        }),
      )
      let count = 0
      for (let at = 0; at < (one?.length ?? 0); at += 4)
        if ([0, 1, 2].some((shade) => Math.abs((one?.[at + shade] ?? 0) - (other?.[at + shade] ?? 0)) > 16))
          count++
      return count
    },
    pictures.map((picture) => `data:image/png;base64,${picture.toString("base64")}`),
  )

test("complaint 21: styles of the page with !important do not reach it", async ({ customer, page, site }) => {
  const head = `<style>
    * { all: unset !important; }
    *, *::before { font: 40px fantasy !important; color: lime !important; background: purple !important; display: inline !important;
      position: static !important; direction: rtl !important; visibility: visible !important }
    /* Of the root it would turn whatever is fixed, in any shadow root. */
    body, body *, livery-widget { transform: rotate(3deg) !important }
    div, button, livery-widget { display: none !important; width: 500px !important; padding: 50px !important; border: 9px solid red !important }
  </style>`
  // The corners of the panel show the page, which has one colour.
  const purple = "<style>html { background: purple }</style>"
  const plain = site.serve(pageWith(customer.botId, { head: purple, body: "" }))
  const hostile = site.serve(pageWith(customer.botId, { head, body: "" }))
  const look = async (address: string) => {
    await page.setViewportSize({ width: 1200, height: 800 })
    await page.goto(address)
    const panel = await openPanel(page)
    await page.mouse.move(5, 5)
    await stood(panel)
    return { box: await panel.boundingBox(), picture: await panel.screenshot({ animations: "disabled" }) }
  }
  const [usual, here] = [await look(plain), await look(hostile)]
  expect(here.box).toEqual(usual.box)
  // Its corners show a little of the page, which is painted otherwise.
  expect(await differing(page, usual.picture, here.picture)).toBeLessThan(200)
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

test("a page that takes it off while it still asks for its settings never sees it", async ({
  customer,
  page,
  site,
}) => {
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route("**/visitor/widgets/*", async (route) => {
    await held
    await route.continue()
  })
  const asked = page.waitForRequest("**/visitor/widgets/*")
  await page.goto(site.serve(pageWith(customer.botId)))
  await asked
  const outcome = page.evaluate(async () => {
    const { Livery } = window
    const settled = Livery?.ready.then(
      () => "ready",
      ({ message }: Error) => message,
    )
    Livery?.destroy()
    return settled
  })
  await expect.poll(() => page.evaluate(() => "Livery" in window)).toBe(false)
  answer()
  expect(await outcome).toBe("taken off the page")
  await expect(page.locator("livery-widget")).toHaveCount(0)
})
