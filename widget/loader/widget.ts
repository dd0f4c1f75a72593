import type { FromPage, Options, Panel, Settings } from "../shared/schema.ts"
import { readKept } from "../shared/storage.ts"
import { fetchSettings } from "./fetch-settings.ts"
import { type Host, makeHost } from "./host.ts"
import { drawLauncher, type Launcher, type LauncherState } from "./launcher.ts"
import { followTheme } from "./theme.ts"
import { tokensOf } from "./tokens.ts"
import { yieldToDialogs } from "./yield-to-dialogs.ts"

/** The version of the built files, which their address has in it. */
declare const __VERSION__: string

type Handler = (detail: unknown) => void
type Side = "left" | "right"

/** A widget of a page: what the page API and the visitor's first click work on. */
export type Widget = ReturnType<typeof makeWidget>

/** Puts one bot on the page, from its script tag to `destroy`. */
export function makeWidget(options: Options, identity: string | null) {
  const { base, mode } = options
  const page: FromPage = { identity, context: {}, tools: {} }
  const handlers: Record<string, Set<Handler>> = {}
  const ends: (() => void)[] = []
  let settings: Settings
  let host: Host
  let launcher: Launcher | undefined
  let loading: Promise<Panel> | undefined
  let tries = 0
  let isOpen = false
  let isGone = false
  let side: Side
  let up = 0
  let endHello = () => {}
  let endTheme = () => {}

  const ready = start()
  // Whoever does not ask hears of it in the console alone.
  ready.catch(
    ({ message }) =>
      isGone ||
      console.info(`Livery: no bot on ${location.origin} (${message}). Its owner can allow this site.`),
  )

  async function start() {
    await whenIdle()
    const target = mode === "floating" ? null : await find(options.target ?? "body")
    settings = await fetchSettings(options)
    // A page may have taken it off while it was still asking.
    if (isGone) throw new Error("taken off the page")
    host = makeHost(options, target)
    ends.push(yieldToDialogs(host.element, () => isOpen))
    side = readKept(settings.widget_id)?.side ?? settings.position
    apply()
    if (target) (await panel()).open(false)
    else if (options.launcher) listenTo(options.launcher)
    emit("ready")
  }

  function apply() {
    place()
    endTheme()
    endTheme = followTheme(host.element, settings.theme)
    endHello()
    if (mode !== "floating") return
    if (settings.proactive?.text && !readKept(settings.widget_id)) void sayHello()
    if (options.launcher || settings.launcher.kind === "none") return
    launcher?.button.remove()
    launcher = drawLauncher(host.root, settings, near, () => void toggle())
  }

  function place() {
    host.element.dataset.side = side
    host.style("tokens", tokensOf(settings, up))
  }

  async function sayHello() {
    const hello = (await part("hello.js")) as typeof import("../hello/hello.ts")
    endHello = hello.sayHello(host, settings, open)
  }

  /** A file of this version that is not loaded yet. */
  const part = (name: string): Promise<unknown> => import(`${base}/widget/${__VERSION__}/${name}`)

  const near = () => void panel().catch(() => {})

  /** The page's own button, which may come and go with what the page shows. */
  function listenTo(selector: string) {
    const listen = (name: string, act: () => void) => {
      const listener = ({ target }: Event) => (target as Element).closest?.(selector) && act()
      document.addEventListener(name, listener)
      ends.push(() => document.removeEventListener(name, listener))
    }
    listen("pointerover", near)
    listen("focusin", near)
    listen("click", () => void toggle())
  }

  /** The panel, fetched when it is first wanted; a fetch that failed is tried again by the next wish. */
  function panel(): Promise<Panel> {
    loading ??= load().catch((error) => {
      loading = undefined
      launcher?.show({ failed: true })
      throw error
    })
    return loading
  }

  async function load(): Promise<Panel> {
    if (!host) await ready
    // A browser remembers that a module failed, under its address.
    const again = tries++ ? `?try=${tries}` : ""
    const { mountPanel } = (await part(`panel.js${again}`)) as typeof import("../panel/panel.tsx")
    return mountPanel({
      ...host,
      options,
      settings,
      page,
      emit,
      show,
      // Another language has another button.
      get launcher() {
        return launcher?.button
      },
      move(to, height) {
        side = to ?? (side === "left" ? "right" : "left")
        up = height === undefined ? 0 : height - settings.offset.y
        place()
      },
      reload,
    })
  }

  function show(state: LauncherState) {
    const { open = isOpen } = state
    if (open !== isOpen) emit(open ? "open" : "close")
    isOpen = open
    launcher?.show(state)
  }

  async function reload(locale: string): Promise<Settings> {
    options.locale = locale
    settings = await fetchSettings(options)
    apply()
    show({ open: isOpen })
    return settings
  }

  async function open() {
    const at = document.activeElement
    await ready
    launcher?.show({ busy: true })
    const opened = await panel()
    if (isGone) return
    endHello()
    // Whoever has gone on to a field of the page while it loaded stays there.
    opened.open([at, document.body].includes(document.activeElement as HTMLElement))
  }

  async function close() {
    if (isOpen) (await panel()).close()
  }

  const toggle = () => (isOpen ? close() : open())

  function emit(name: string, detail?: unknown) {
    // A fault of the page's is the page's.
    for (const handler of handlers[name] ?? []) queueMicrotask(() => handler(detail))
  }

  const off = (name: string, handler: Handler) => void handlers[name]?.delete(handler)

  return {
    options,
    page,
    ready,
    part,
    panel,
    open,
    close,
    toggle,
    off,
    get element() {
      return host?.element
    },
    get isOpen() {
      return isOpen
    },
    on(name: string, handler: Handler) {
      handlers[name] ??= new Set()
      handlers[name].add(handler)
      return () => off(name, handler)
    },
    /** Takes it off the page, or puts it back, with all that is in it. */
    async hide(hidden: boolean) {
      await ready
      host.element.hidden = hidden
    },
    async setLocale(locale: string) {
      await ready
      const changed = await reload(locale)
      await (await loading)?.update(changed)
    },
    async destroy() {
      isGone = true
      endHello()
      endTheme()
      for (const end of ends.splice(0)) end()
      const made = await loading?.catch(() => undefined)
      made?.destroy()
      host?.remove()
    },
  }
}

/** Resolves when the page is there and has nothing better to do. */
const whenIdle = () =>
  new Promise<void>((resolve) => {
    const done = () => resolve()
    const wait = () =>
      "requestIdleCallback" in window ? requestIdleCallback(done, { timeout: 2000 }) : setTimeout(done, 200)
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", wait)
    else wait()
  })

/** The element that a selector names, once it is there: a page may draw it late. */
const find = (selector: string) =>
  new Promise<Element>((resolve) => {
    const look = () => {
      const found = document.querySelector(selector)
      if (found) resolve(found)
      else setTimeout(look, 200)
    }
    look()
  })
