const LAYER = "[role=dialog], [role=alertdialog], [role=menu]"

/** What had the focus when a layer opened, nearest first: its opener, then the opener of the layer that stood in. */
const openers = new WeakMap<Element, HTMLElement[]>()
let trail: HTMLElement[] = []

if (typeof document !== "undefined") {
  document.addEventListener("focusin", ({ target }) => remember(target), true)
  // Safari does not focus a button that is clicked.
  document.addEventListener("pointerdown", ({ target }) => remember(controlAt(target)), true)
}

/**
 * For `onCloseAutoFocus` of whatever opens over the page: leads the focus back to what opened it. Openers may be gone by
 * then, such as an item of a menu or the row that was deleted; then it goes to what opened that, at last to the page.
 */
export function returnFocus(event: Event) {
  event.preventDefault()
  const from = event.currentTarget instanceof Element ? openers.get(event.currentTarget) : undefined
  focusFirst(from ?? [])
}

function remember(target: EventTarget | null) {
  if (!(target instanceof HTMLElement)) return
  const layer = target.closest(LAYER)
  // The first focus inside tells that it has just opened, whichever field takes it.
  if (layer && !openers.has(layer)) openers.set(layer, trail)
  trail = [target, ...((layer && openers.get(layer)) ?? [])]
}

const controlAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>("a[href], button, input, select, textarea") : null

function focusFirst(chain: HTMLElement[]) {
  const found = chain.find(takesFocus)
  if (found) return keepFocus(found, chain)
  document.getElementById("content")?.focus({ preventScroll: true })
}

function takesFocus(element: HTMLElement): boolean {
  // What is in a layer that closes as well is about to go.
  if (!element.isConnected || element.closest(LAYER)?.matches("[data-state=closed]")) return false
  element.focus()
  return document.activeElement === element
}

/** What was deleted in a dialog may leave the page a moment after the dialog does. */
function keepFocus(element: HTMLElement, chain: HTMLElement[]) {
  const observer = new MutationObserver(() => {
    if (element.isConnected) return
    stop()
    if (document.activeElement === document.body) focusFirst(chain)
  })
  const stop = () => {
    observer.disconnect()
    document.removeEventListener("focusin", stop, true)
  }
  observer.observe(document.body, { childList: true, subtree: true })
  document.addEventListener("focusin", stop, true)
}
