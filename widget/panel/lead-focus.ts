/** Chats that their visitor has been in, by their shadow root. */
const visited = new WeakSet<Node>()

/** Notices that the visitor comes into the chat; not every browser gives a pressed button the focus. */
export function noteVisit(box: HTMLElement): void {
  for (const kind of ["focusin", "pointerdown"])
    box.addEventListener(kind, () => visited.add(box.getRootNode()), { once: true })
}

/**
 * Leads the focus to what has come up in the chat, such as a form. Only where the visitor has been in the chat and is
 * on nothing else since: who is in a field of the page stays there, a chat that stands in a page takes nothing as the
 * page loads, and in a frame the focus stays on the page around.
 */
export function leadFocus(to: HTMLElement | null | undefined): void {
  const root = to?.getRootNode()
  if (!to || !(root instanceof ShadowRoot) || !visited.has(root) || !document.hasFocus()) return
  const on = document.activeElement
  // On the page itself when what had the focus is gone, such as the button of a form that was here.
  if (on === document.body || on === root.host) to.focus({ preventScroll: true })
}
