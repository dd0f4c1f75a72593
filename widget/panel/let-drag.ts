/** Pixels that a pointer may move while it clicks. */
const SLACK = 6

/**
 * Lets the visitor drag the launcher, whichever there is now, along the edges of the window; the click that ends a drag opens
 * nothing.
 */
export function letDrag(
  root: ShadowRoot,
  launcher: () => HTMLElement | undefined,
  moved: (side: "left" | "right", up: number) => void,
): void {
  let from: { x: number; y: number; bottom: number } | undefined
  let isDrag = false
  const isOn = ({ target }: Event) => launcher()?.contains(target as Node)
  root.addEventListener("pointerdown", (event) => {
    isDrag = false
    from = undefined
    const button = launcher()
    if (!button || !isOn(event)) return
    const { clientX: x, clientY: y, pointerId } = event as PointerEvent
    from = { x, y, bottom: innerHeight - button.getBoundingClientRect().bottom }
    // At once: a fast pointer is off the button by its first move.
    button.setPointerCapture(pointerId)
  })
  root.addEventListener("pointermove", (event) => {
    const { clientX: x, clientY: y, buttons } = event as PointerEvent
    if (!from || !buttons) return
    if (!isDrag && Math.hypot(x - from.x, y - from.y) < SLACK) return
    isDrag = true
    const up = from.bottom + from.y - y
    moved(x < innerWidth / 2 ? "left" : "right", Math.max(0, Math.min(up, innerHeight - 60)))
  })
  const end = () => {
    from = undefined
  }
  root.addEventListener("pointerup", end)
  root.addEventListener("pointercancel", end)
  // A click by keyboard, whose detail is 0, ends no drag.
  const onClick = (event: Event) => {
    if (isDrag && isOn(event) && (event as MouseEvent).detail > 0) event.stopImmediatePropagation()
  }
  root.addEventListener("click", onClick, { capture: true })
}
