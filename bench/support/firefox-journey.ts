import type { startMockModel } from "../../tests/support/mock-model.ts"
import type { Firefox } from "./firefox.ts"

/** What a journey works with: the browser, the bot, and pages of a site that has it. */
export interface World extends Firefox {
  install: string
  botId: string
  change(settings: object, beside?: object): Promise<unknown>
  model: Awaited<ReturnType<typeof startMockModel>>
  serve(html: string, headers?: Record<string, string>): string
}

const QUESTION = "Is the workshop open on Saturdays?"

// Expressions of the page; `root` is the widget's shadow root.
const LAUNCHER = `root?.querySelector(".launcher")`
const PANEL = `root?.querySelector(".panel:not([hidden])")`
const FIELD = `root?.querySelector("textarea")`
const ANSWER = `[...root.querySelectorAll(".answer")].at(-1)`
const named = (name: string) => `root?.querySelector('[aria-label="${name}"]')`
const item = (text: string) =>
  `[...root.querySelectorAll("[role=menuitem]")].find(({ textContent }) => textContent === "${text}")`
const BOX = `(() => { const { x, y, width, height } = root.querySelector(".panel").getBoundingClientRect()
  return [x, y, width, height].map(Math.round).join() })()`

const pageOf = (
  { botId, install }: World,
  { attributes = "", head = "", body = "<h1>Lind Bicycles</h1><p>We repair bicycles.</p>" } = {},
) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Shop</title>${head}<body>${body}<script async src="${install}/widget.js" data-bot="${botId}" ${attributes}></script></body></html>`

async function open(world: World, page: Parameters<typeof pageOf>[1] = {}, headers = {}) {
  await world.goto(world.serve(pageOf(world, page), headers))
  await world.click(LAUNCHER)
  await world.until(`${PANEL} && root.activeElement === ${FIELD}`)
  await world.stood(PANEL)
}

async function ask(world: World, text: string) {
  await world.click(FIELD)
  await world.type(text)
  await world.press("Enter")
  await world.until(`${ANSWER}?.textContent.includes("10 to 14") && ${named("Good answer")}`)
}

async function equal(actual: unknown, wanted: unknown, what: string) {
  if (JSON.stringify(await actual) !== JSON.stringify(wanted))
    throw new Error(`${what}: ${JSON.stringify(await actual)} in place of ${JSON.stringify(wanted)}`)
}

/** What visitors do, each on a page of its own. */
export const journey: [name: string, act: (world: World) => Promise<void>][] = [
  [
    "a question is asked by keyboard, answered with its source, and still there after a reload",
    async (world) => {
      await world.resize(1200, 800)
      await world.goto(world.serve(pageOf(world)))
      await world.until(LAUNCHER)
      await equal(world.evaluate("localStorage.length"), 0, "stored before the first message")
      await world.click(LAUNCHER)
      await world.until(`root.activeElement === ${FIELD}`)
      await ask(world, QUESTION)
      await world.click(`root.querySelector(".chip")`)
      await world.until(`root.querySelector("mark")?.textContent.includes("Saturdays from 10 to 14")`)
      await world.press("Escape")
      await world.until(`!${PANEL} && root.activeElement === ${LAUNCHER}`)
      await world.reload()
      await world.click(LAUNCHER)
      await world.until(`root.querySelector(".asked")?.textContent.includes("${QUESTION}")`)
    },
  ],
  [
    "a strict policy and Trusted Types forbid nothing of it",
    async (world) => {
      const policy = `default-src 'none'; script-src 'nonce-abc'; style-src 'self'; img-src 'self'; connect-src ${world.install}; require-trusted-types-for 'script'; trusted-types 'none'`
      await open(world, { attributes: `nonce="abc"` }, { "content-security-policy": policy })
      await ask(world, QUESTION)
      await world.evaluate(`window.Livery.setLocale("de")`)
      await world.until(named("Schließen"))
    },
  ],
  [
    "styles of the page with !important do not reach it",
    async (world) => {
      const head = `<style>* { all: unset !important; display: inline !important } div, livery-widget, button { display: none !important; width: 500px !important }</style>`
      await open(world)
      const usual = await world.evaluate(BOX)
      await open(world, { head })
      await equal(world.evaluate(BOX), usual, "the panel's box")
    },
  ],
  [
    "on a phone it fills the screen, keeps the page behind out of reach, and closes",
    async (world) => {
      await world.resize(390, 844)
      await open(world)
      await equal(world.evaluate(BOX), "0,0,390,844", "the panel's box")
      await equal(world.evaluate("document.body.inert"), true, "the page behind is inert")
      for (let presses = 0; presses < 12; presses++) await world.press("Tab")
      await equal(world.evaluate("document.activeElement.localName"), "livery-widget", "the focus")
      await world.click(named("Close"))
      await world.until(`!${PANEL} && !document.body.inert`)
      await world.resize(1200, 800)
    },
  ],
  [
    "an answer is stopped while it is written",
    async (world) => {
      await world.change({}, { bot: { model: "openai/mock" } })
      try {
        await open(world)
        await world.click(FIELD)
        await world.type(QUESTION)
        await world.click(named("Send"))
        await world.until(`${ANSWER}?.textContent.includes("and then and then")`)
        await world.click(named("Stop"))
        await world.until(`${ANSWER}?.textContent.includes("You stopped the answer.")`)
        await world.until(named("Send"))
      } finally {
        await world.change({}, { bot: { model: null } })
      }
    },
  ],
  [
    "the launcher is dragged to the other side, and by the menu back",
    async (world) => {
      await world.goto(world.serve(pageOf(world)))
      // The panel comes with the pointer, and with it that the launcher can be dragged.
      await world.hover(LAUNCHER)
      await world.until(`root?.querySelector(".panel")`)
      await world.drag(LAUNCHER, { x: 200, y: 400 })
      await world.until(`${LAUNCHER}.getBoundingClientRect().x < 100 && !${PANEL}`)
      await world.click(LAUNCHER)
      await world.click(named("More"))
      await world.click(item("Move to the other side"))
      await world.until(`${LAUNCHER}.getBoundingClientRect().x > 1000`)
    },
  ],
  [
    "dialogs of the page have it out of the way",
    async (world) => {
      const body = `<button id="open" onclick="ask.showModal()">Cookies</button><dialog id="ask"><form method="dialog"><button id="yes">Yes</button></form></dialog>`
      await world.goto(world.serve(pageOf(world, { body })))
      await world.until(LAUNCHER)
      await world.click(`document.getElementById("open")`)
      await world.until(`getComputedStyle(document.querySelector("livery-widget")).visibility === "hidden"`)
      await world.click(`document.getElementById("yes")`)
      await world.until(`getComputedStyle(document.querySelector("livery-widget")).visibility === "visible"`)
    },
  ],
  [
    "it is dark where the bot's settings say so",
    async (world) => {
      await world.change({ theme: "dark" })
      await open(world)
      await ask(world, QUESTION)
      await world.until(`getComputedStyle(${PANEL}).colorScheme === "dark"`)
      await world.change({ theme: "auto" })
    },
  ],
  [
    "logging out takes everything out of the browser",
    async (world) => {
      await open(world)
      await ask(world, QUESTION)
      await equal(world.evaluate("localStorage.length"), 1, "stored after a message")
      await world.evaluate("window.Livery.logout()")
      await equal(world.evaluate("localStorage.length"), 0, "stored after logging out")
      await world.until(`!root.querySelector(".asked")`)
    },
  ],
]
