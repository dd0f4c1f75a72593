const REACHED =
  "a[href],button:not([tabindex='-1']),input:not([tabindex='-1']),textarea,select,[tabindex='0']"

/**
 * Keeps what one types in the panel from being a shortcut of the page, and gives Escape to `leave`. Where the panel covers
 * the page Tab stays within: what is outside is inert, but the browser's own bar would be next.
 */
export function keepKeys(box: HTMLElement, leave: () => void, isModal: () => boolean): void {
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.type !== "keydown") return
    if (event.key === "Escape") leave()
    if (event.key === "Tab" && isModal()) turnAround(event, box)
  }
  for (const name of ["keydown", "keyup", "keypress"] as const) box.addEventListener(name, onKey)
}

function turnAround(event: KeyboardEvent, box: HTMLElement) {
  const all = [...box.querySelectorAll<HTMLElement>(REACHED)].filter((each) => each.getClientRects().length)
  const [first, last] = [all[0], all.at(-1)]
  const { activeElement } = box.getRootNode() as ShadowRoot
  if (activeElement !== (event.shiftKey ? first : last)) return
  event.preventDefault()
  const next = event.shiftKey ? last : first
  next?.focus()
}
