import type { Options } from "../shared/schema.ts"
import css from "./loader.shadow.css"

export interface Host {
  element: HTMLElement
  root: ShadowRoot
  /** Puts a style sheet in place of the one that had its name. */
  style(name: string, css: string): void
  remove(): void
}

/**
 * The element that everything of a widget is in, with a shadow root that the page's styles do not reach. A floating one
 * stands beside the body, so that a page that changes all of its body keeps it, and `inert` on the body spares it.
 */
export function makeHost({ bot, mode }: Options, target: Element | null): Host {
  const element = document.createElement("livery-widget")
  const root = element.attachShadow({ mode: "open" })
  const sheets: Record<string, CSSStyleSheet> = {}
  const style = (name: string, css: string) => {
    const sheet = sheets[name] ?? new CSSStyleSheet()
    sheets[name] = sheet
    sheet.replaceSync(css)
    root.adoptedStyleSheets = Object.values(sheets)
  }
  style("loader", css as unknown as string)
  element.dataset.bot = bot
  if (mode !== "floating") element.dataset.placed = ""
  if (mode === "page") element.dataset.page = ""
  const parent = target ?? document.documentElement
  const observer = new MutationObserver(() => element.isConnected || parent.append(element))
  if (!target) observer.observe(parent, { childList: true })
  parent.append(element)
  return {
    element,
    root,
    style,
    remove() {
      observer.disconnect()
      element.remove()
    },
  }
}
