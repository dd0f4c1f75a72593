/** Pixels that a pointer may move while it clicks. */
const SLACK = 6

/** Lets the visitor drag the launcher along the edges of the window; the click that ends a drag opens nothing. */
export function letDrag(button: HTMLElement, moved: (side: "left" | "right", up: number) => void): void {
  let from: { x: number; y: number; bottom: number } | undefined
  let isDrag = false
  button.addEventListener("pointerdown", (event) => {
    from = { x: event.clientX, y: event.clientY, bottom: innerHeight - button.getBoundingClientRect().bottom }
    isDrag = false
  })
  button.addEventListener("pointermove", (event) => {
    if (!from || !event.buttons) return
    if (!isDrag && Math.hypot(event.clientX - from.x, event.clientY - from.y) < SLACK) return
    isDrag = true
    button.setPointerCapture(event.pointerId)
    const up = from.bottom + from.y - event.clientY
    moved(event.clientX < innerWidth / 2 ? "left" : "right", Math.max(0, Math.min(up, innerHeight - 60)))
  })
  const end = () => {
    from = undefined
  }
  button.addEventListener("pointerup", end)
  button.addEventListener("pointercancel", end)
  // A click by keyboard, whose detail is 0, ends no drag.
  const onClick = (event: MouseEvent) => isDrag && event.detail > 0 && event.stopImmediatePropagation()
  button.addEventListener("click", onClick, { capture: true })
}
