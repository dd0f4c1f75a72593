import type { Settings } from "../shared/schema.ts"

/** Keeps the host dark while the theme says so, the visitor's system or the page; returns what ends that. */
export function followTheme(host: HTMLElement, theme: Settings["theme"]): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)")
  const paint = () => host.toggleAttribute("data-dark", isDark(theme, system.matches))
  const observer = new MutationObserver(paint)
  paint()
  system.addEventListener("change", paint)
  if (theme === "page")
    for (const element of [document.documentElement, document.body])
      observer.observe(element, { attributes: true, attributeFilter: ["class", "style", "data-theme"] })
  return () => {
    system.removeEventListener("change", paint)
    observer.disconnect()
  }
}

function isDark(theme: Settings["theme"], system: boolean): boolean {
  if (theme === "auto") return system
  if (theme !== "page") return theme === "dark"
  const scheme = getComputedStyle(document.body).colorScheme
  return scheme.includes("dark") && (system || !scheme.includes("light"))
}
