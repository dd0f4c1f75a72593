import type { Settings } from "../shared/schema.ts"
import css from "./hello.shadow.css"

const DISMISS: Record<string, string> = {
  de: "Ausblenden",
  es: "Descartar",
  fr: "Masquer",
  it: "Nascondi",
  pt: "Dispensar",
}

interface Stage {
  root: ShadowRoot
  style(name: string, css: string): void
}

/**
 * Shows a short message beside the launcher once its time, scroll or address has come, at most once a page load: nothing
 * may be stored of a visitor who has not written. Returns what ends that.
 */
export function sayHello({ root, style }: Stage, settings: Settings, open: () => void): () => void {
  const { text, after_seconds, after_scroll, paths } = settings.proactive ?? {}
  if (!text) return () => {}
  const started = Date.now()
  const isDue = () => {
    const fits = !paths?.length || paths.some((path) => location.pathname.startsWith(path))
    const { scrollHeight } = document.documentElement
    const scrolled = ((scrollY + innerHeight) / scrollHeight) * 100
    // Without a rule of its own it comes after a while.
    const late = Date.now() - started >= (after_seconds ?? (after_scroll ? Infinity : 5)) * 1000
    return fits && (late || (after_scroll != null && scrolled >= after_scroll))
  }
  let bubble: HTMLElement | undefined
  const timer = setInterval(() => {
    if (!isDue()) return
    clearInterval(timer)
    style("hello", css as unknown as string)
    bubble = draw(text, DISMISS[settings.locale.slice(0, 2)] ?? "Dismiss", open)
    root.append(bubble)
  }, 500)
  return () => {
    clearInterval(timer)
    bubble?.remove()
  }
}

function draw(text: string, dismiss: string, open: () => void): HTMLElement {
  const bubble = document.createElement("div")
  bubble.className = "hello"
  bubble.setAttribute("role", "status")
  const button = (label: string, onclick: () => void) => {
    const made = document.createElement("button")
    made.type = "button"
    made.textContent = label
    made.onclick = () => {
      bubble.remove()
      onclick()
    }
    bubble.append(made)
    return made
  }
  button(text, open)
  button("×", () => {}).setAttribute("aria-label", dismiss)
  return bubble
}
