/** On these windows the panel takes all of it: phones, and windows that are enlarged until little is left. */
const SMALL = "(max-width: 520px), (max-height: 460px)"

/**
 * Says whether the panel covers the page, and keeps what is behind it out of reach meanwhile: inert, and not scrolling. The
 * panel ends above the keyboard of a phone. Returns what ends that.
 */
export function coverPage(
  element: HTMLElement,
  style: (name: string, css: string) => void,
  changed: (isModal: boolean) => void,
): { set(open: boolean): void; end(): void } {
  const small = matchMedia(SMALL)
  const still = new CSSStyleSheet()
  still.replaceSync("html{overflow:hidden!important}")
  let isOpen = false
  let wasInert = false
  let covers = false
  const apply = () => {
    const now = isOpen && small.matches
    if (now === covers) return
    covers = now
    element.toggleAttribute("data-modal", now)
    if (now) wasInert = document.body.inert
    document.body.inert = now || wasInert
    const sheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still)
    document.adoptedStyleSheets = now ? [...sheets, still] : sheets
    changed(now)
    resize()
  }
  const { visualViewport } = window
  const resize = () => {
    if (!covers || !visualViewport) return style("viewport", "")
    const { height, offsetTop } = visualViewport
    style("viewport", `:host{--height:${Math.round(height)}px;--top:${Math.round(offsetTop)}px}`)
  }
  small.addEventListener("change", apply)
  visualViewport?.addEventListener("resize", resize)
  visualViewport?.addEventListener("scroll", resize)
  return {
    set(open) {
      isOpen = open
      apply()
    },
    end() {
      isOpen = false
      apply()
      small.removeEventListener("change", apply)
      visualViewport?.removeEventListener("resize", resize)
      visualViewport?.removeEventListener("scroll", resize)
    },
  }
}
