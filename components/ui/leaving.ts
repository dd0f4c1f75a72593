import * as words from "#components/words/words.ts"

/** What would be lost if its page were left: half-filled forms, files on their way. */
const unsaved = new Set<symbol>()
/** What waits until nothing would be. */
let waiting: (() => void)[] = []

/** Whether the page may be left; asks where something would be lost. */
export const mayLeave = (): boolean => unsaved.size === 0 || window.confirm(words.ui.leave)

/** Does something that loads the page anew: at once, or where something would be lost, when that is saved or given up. */
export function onceNothingIsLost(work: () => void): void {
  if (unsaved.size === 0) work()
  else waiting.push(work)
}

/** Has the browser, and the app's links, ask before the page is left; until what this returns is called. */
export function askBeforeLeaving(): () => void {
  const reason = Symbol()
  if (unsaved.add(reason).size === 1) {
    window.addEventListener("beforeunload", askBrowser)
    // Ahead of React, which listens on the document.
    window.addEventListener("click", askAtLink, true)
  }
  return () => {
    if (!unsaved.delete(reason) || unsaved.size > 0) return
    window.removeEventListener("beforeunload", askBrowser)
    window.removeEventListener("click", askAtLink, true)
    const due = waiting
    waiting = []
    for (const work of due) work()
  }
}

const askBrowser = (event: BeforeUnloadEvent) => event.preventDefault()

function askAtLink(event: MouseEvent) {
  const link = event.target instanceof Element ? event.target.closest("a") : null
  if (!link || !leadsAway(event, link) || mayLeave()) return
  event.preventDefault()
  event.stopImmediatePropagation()
}

/** Whether a click goes to another page of the app in this window; of other sites' the browser asks itself. */
const leadsAway = (
  { button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent,
  { href, target, download, origin, pathname }: HTMLAnchorElement,
): boolean =>
  href !== "" &&
  button === 0 &&
  !(metaKey || ctrlKey || shiftKey || altKey) &&
  (target === "" || target === "_self") &&
  download === "" &&
  origin === window.location.origin &&
  pathname !== window.location.pathname
