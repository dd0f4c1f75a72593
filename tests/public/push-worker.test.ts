import { readFile } from "node:fs/promises"
import { runInNewContext } from "node:vm"
import { expect, test } from "vitest"

const HOME = "https://chat.agency.example"

interface Tab {
  url: string
  focused?: boolean
  /** Whether the worker may lead it elsewhere. */
  isLed?: boolean
}

/** The worker beside a browser's open tabs: what it did is written down in their order. */
async function startWorker(tabs: Tab[]) {
  const did: string[] = []
  const shown: { title: string; options: Record<string, unknown> }[] = []
  const listeners: Record<string, (event: object) => void> = {}
  const clients = {
    matchAll: async () =>
      tabs.map(({ url, focused = false, isLed = true }) => ({
        url,
        focused,
        focus: async () => void did.push(`focus ${url}`),
        navigate: async (to: string) => {
          if (!isLed) throw new TypeError("not controlled")
          did.push(`lead ${url} to ${to}`)
        },
      })),
    openWindow: async (to: string) => void did.push(`open ${to}`),
  }
  const registration = {
    showNotification: async (title: string, options: Record<string, unknown>) =>
      void shown.push({ title, options }),
  }
  const addEventListener = (name: string, listener: (event: object) => void) => {
    listeners[name] = listener
  }
  const globals = { addEventListener, clients, registration, location: { origin: HOME }, URL }
  runInNewContext(await readFile("public/push-worker.js", "utf8"), globals)
  const dispatch = async (name: string, event: object) => {
    let done: Promise<void> | undefined
    listeners[name]?.({ ...event, waitUntil: (work: Promise<void>) => (done = work) })
    await done
  }
  return {
    did,
    shown,
    listens: Object.keys(listeners),
    push: (data: object) => dispatch("push", { data: { json: () => data } }),
    click: (data: string) =>
      dispatch("notificationclick", { notification: { data, close: () => did.push("close") } }),
  }
}

const TEXT = { title: "Agency: Kim wants a person", body: "Hello", path: "/conversations?open=1" }
const ADDRESS = `${HOME}/conversations?open=1`

test("it shows what it is sent, and answers no request of a page", async () => {
  const worker = await startWorker([{ url: `${HOME}/conversations?open=1` }])
  await worker.push(TEXT)
  expect(worker.shown).toMatchObject([
    {
      title: TEXT.title,
      options: { body: "Hello", icon: "/apple-touch-icon.png", tag: TEXT.path, data: ADDRESS },
    },
  ])
  expect(worker.listens).not.toContain("fetch")
})

test("it shows nothing of what somebody is looking at", async () => {
  const worker = await startWorker([{ url: ADDRESS, focused: true }])
  await worker.push(TEXT)
  expect(worker.shown).toEqual([])
  const elsewhere = await startWorker([{ url: `${HOME}/home`, focused: true }])
  await elsewhere.push(TEXT)
  expect(elsewhere.shown).toHaveLength(1)
})

test.each([
  ["the tab that has it", [{ url: `${HOME}/home` }, { url: ADDRESS }], [`focus ${ADDRESS}`]],
  [
    "a tab with the list",
    [{ url: `${HOME}/conversations` }],
    [`focus ${HOME}/conversations`, `lead ${HOME}/conversations to ${ADDRESS}`],
  ],
  [
    "a new tab where that one cannot be led",
    [{ url: `${HOME}/conversations`, isLed: false }],
    [`focus ${HOME}/conversations`, `open ${ADDRESS}`],
  ],
  ["a new tab beside another conversation", [{ url: `${HOME}/conversations?open=2` }], [`open ${ADDRESS}`]],
  ["a new tab where none is open", [], [`open ${ADDRESS}`]],
] as [string, Tab[], string[]][])("a click leads to %s", async (_, tabs, did) => {
  const worker = await startWorker(tabs)
  await worker.click(ADDRESS)
  expect(worker.did).toEqual(["close", ...did])
})
