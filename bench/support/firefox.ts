import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

const PATHS = [
  "/usr/bin/firefox",
  "/usr/bin/firefox-esr",
  "/snap/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
]
/** Keys as WebDriver writes them. */
const KEYS = { Enter: "\uE007", Escape: "\uE00C", Tab: "\uE004", End: "\uE010" }
const PATIENCE_MS = 20_000

/** One page of a Firefox, as a visitor has it. */
export type Firefox = Awaited<ReturnType<typeof startFirefox>>

/**
 * Starts the Firefox of this machine without a window, and drives it by WebDriver BiDi, which it speaks itself. Throws one clear
 * line where there is none.
 */
export async function startFirefox() {
  const path = [process.env.FIREFOX_PATH ?? "", ...PATHS].find(existsSync)
  if (!path) throw new Error("No Firefox: install one (Debian: apt-get install firefox-esr) and try again")
  const profile = await mkdtemp(join(tmpdir(), "livery-firefox-profile-"))
  const args = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"]
  const child = spawn(path, args, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, HOME: profile },
  })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ""
    child.stderr.on("data", (chunk) => {
      said += chunk
      const [, found] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? []
      if (found) resolve(found)
    })
    child.on("exit", (code) => reject(new Error(`Firefox ended with ${code}: ${said.slice(-1000)}`)))
  })
  const { send, heard, close } = await connect(`${address}/session`)
  const { capabilities } = await send<{ capabilities: { browserVersion: string } }>("session.new", {
    capabilities: {},
  })
  const faults: string[] = []
  heard("log.entryAdded", ({ level, text }) => {
    if (level === "error") faults.push(String(text))
  })
  await send("session.subscribe", { events: ["log.entryAdded"] })
  const { contexts } = await send<{ contexts: { context: string }[] }>("browsingContext.getTree", {})
  const context = contexts[0]?.context

  async function evaluate<Value>(expression: string): Promise<Value> {
    const wrapped = `(async () => { const root = document.querySelector("livery-widget")?.shadowRoot
      return JSON.stringify((await (${expression})) ?? null) })()`
    const { result, exceptionDetails } = await send<{
      result?: { value: string }
      exceptionDetails?: { text: string }
    }>("script.evaluate", { expression: wrapped, target: { context }, awaitPromise: true })
    if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.text}`)
    return JSON.parse(result?.value ?? "null")
  }

  /** Waits until an expression of the page is true; `root` is the widget's shadow root there. */
  async function until(expression: string): Promise<void> {
    const end = Date.now() + PATIENCE_MS
    while (!(await evaluate<boolean>(`!!(${expression})`))) {
      if (Date.now() > end) throw new Error(`never came true: ${expression}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  const act = (type: "key" | "pointer", actions: object[]) =>
    send("input.performActions", { context, actions: [{ type, id: type, actions }] })

  /** Waits until nothing around an element moves any more, but for what moves for ever. One that is called off has ended. */
  const stood = (expression: string) =>
    evaluate(`Promise.allSettled((${expression}).getRootNode().getAnimations()
      .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity).map(({ finished }) => finished))`)

  /** The middle of an element that an expression finds, once it is there and stands still. */
  async function middleOf(expression: string): Promise<{ x: number; y: number }> {
    await until(`(${expression})?.getClientRects().length`)
    await stood(expression)
    await evaluate(`(${expression}).scrollIntoView({ block: "nearest", inline: "nearest" })`)
    return evaluate(`(() => { const { x, y, width, height } = (${expression}).getBoundingClientRect()
      return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) } })()`)
  }

  return {
    version: capabilities.browserVersion,
    evaluate,
    until,
    stood,
    goto: (url: string) => send("browsingContext.navigate", { context, url, wait: "complete" }),
    reload: () => send("browsingContext.reload", { context, wait: "complete" }),
    resize: (width: number, height: number) =>
      send("browsingContext.setViewport", { context, viewport: { width, height } }),
    async click(expression: string) {
      const down = [
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ]
      await act("pointer", [{ type: "pointerMove", ...(await middleOf(expression)) }, ...down])
    },
    hover: async (expression: string) =>
      act("pointer", [{ type: "pointerMove", ...(await middleOf(expression)) }]),
    async drag(expression: string, to: { x: number; y: number }) {
      const from = await middleOf(expression)
      await act("pointer", [
        ...[
          { type: "pointerMove", ...from },
          { type: "pause", duration: 500 },
        ],
        ...[
          { type: "pointerDown", button: 0 },
          { type: "pointerMove", ...to, duration: 200 },
        ],
        { type: "pointerUp", button: 0 },
      ])
    },
    type: (text: string) => act("key", [...text].flatMap(stroke)),
    press: (key: keyof typeof KEYS) => act("key", stroke(KEYS[key])),
    async picture(file: string) {
      const { data } = await send<{ data: string }>("browsingContext.captureScreenshot", { context })
      await writeFile(file, Buffer.from(data, "base64"))
    },
    /** What the browser has complained of since the last time. */
    takeFaults: () => faults.splice(0),
    async close() {
      const ended = new Promise((resolve) => child.once("exit", resolve))
      await send("browser.close", {}).catch(() => child.kill("SIGKILL"))
      await ended
      close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}

const stroke = (value: string) => [
  { type: "keyDown", value },
  { type: "keyUp", value },
]

/** A connection over which commands are sent and answered, and events heard. */
async function connect(address: string) {
  const socket = new WebSocket(address)
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const listeners = new Map<string, (params: Record<string, unknown>) => void>()
  let last = 0
  socket.addEventListener("message", ({ data }) => {
    const { id, method, params, result, error, message } = JSON.parse(String(data))
    if (id === undefined || id === null) return listeners.get(method)?.(params)
    const { resolve, reject } = waiting.get(id) ?? Promise.withResolvers()
    waiting.delete(id)
    if (error) reject(new Error(`${error}: ${message}`))
    else resolve(result)
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve)
    socket.addEventListener("error", () => reject(new Error(`Nothing listens on ${address}`)))
  })
  return {
    send<Result = unknown>(method: string, params: object): Promise<Result> {
      const id = ++last
      const answer = Promise.withResolvers<unknown>()
      waiting.set(id, answer)
      socket.send(JSON.stringify({ id, method, params }))
      return answer.promise as Promise<Result>
    },
    heard: (event: string, listener: (params: Record<string, unknown>) => void) =>
      void listeners.set(event, listener),
    close: () => socket.close(),
  }
}
