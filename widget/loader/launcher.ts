import type { Settings } from "../shared/schema.ts"
import { wordsOf } from "./words.ts"

const CHAT = "M7.9 20A9 9 0 1 0 4 16.1L2 22Z"
const DOWN = "m6 9 6 6 6-6"

/** What shows on a launcher. */
export interface LauncherState {
  open?: boolean
  unread?: number
  busy?: boolean
  failed?: boolean
}

export interface Launcher {
  button: HTMLButtonElement
  show(state: LauncherState): void
}

/** Draws the button that opens the panel: it is there before the panel is. */
export function drawLauncher(
  root: ShadowRoot,
  { launcher: { kind, text }, avatar, locale }: Settings,
  near: () => void,
  click: () => void,
): Launcher {
  const button = document.createElement("button")
  button.type = "button"
  button.className = `launcher ${kind}`
  button.setAttribute("aria-haspopup", "dialog")
  for (const name of ["pointerenter", "focus", "touchstart"])
    button.addEventListener(name, near, { passive: true })
  button.onclick = click
  const icon = draw(CHAT, "up")
  if (kind === "avatar" && avatar) {
    const picture = new Image(52, 52)
    picture.alt = ""
    picture.className = "up"
    picture.draggable = false
    // A page may forbid data: pictures.
    picture.onerror = () => picture.replaceWith(icon)
    picture.src = avatar
    button.append(picture)
  } else button.append(icon)
  button.append(draw(DOWN, "down"))
  if (kind === "text" && text) button.append(text)
  root.append(button)
  const badge = document.createElement("span")
  badge.className = "badge"
  let now: LauncherState = {}
  const show = (state: LauncherState) => {
    now = { ...now, busy: false, failed: false, ...state }
    const [open, close] = wordsOf(locale)
    const { unread = 0 } = now
    button.setAttribute("aria-expanded", String(now.open ?? false))
    const label = [now.open ? close : text || open, unread && `(${unread})`, now.failed && "⚠"]
    button.setAttribute("aria-label", label.filter(Boolean).join(" "))
    button.classList.toggle("busy", now.busy)
    badge.textContent = now.failed ? "!" : `${unread || ""}`
    button.append(badge)
  }
  show({})
  return { button, show }
}

function draw(d: string, name: string): SVGElement {
  const make = (tag: string, attributes: Record<string, string>) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    return element as SVGElement
  }
  const svg = make("svg", { viewBox: "0 0 24 24", "aria-hidden": "true", class: name })
  svg.append(make("path", { d }))
  return svg
}
