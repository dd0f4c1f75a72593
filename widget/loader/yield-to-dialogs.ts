const DIALOG = "dialog[open],[aria-modal=true],[role=dialog],[role=alertdialog]"

/**
 * Takes the widget out of the way while the visitor is in a dialog of the page, which it might cover. A dialog takes the
 * focus, or says that it opens where the window has none to take, so nothing has to be watched before; returns what ends that.
 */
export function yieldToDialogs(host: HTMLElement, isOpen: () => boolean): () => void {
  let dialog: Element | null = null
  let timer: ReturnType<typeof setInterval> | undefined
  const look = () => {
    if (dialog?.isConnected && dialog.getClientRects().length > 0) return
    dialog = null
    clearInterval(timer)
    host.removeAttribute("data-beneath")
  }
  const onEvent = ({ target }: Event) => {
    const found = target instanceof Element && target !== host && target.closest(DIALOG)
    if (!found || isOpen() || found === dialog) return
    dialog = found
    host.setAttribute("data-beneath", "")
    clearInterval(timer)
    timer = setInterval(look, 250)
  }
  document.addEventListener("focusin", onEvent)
  document.addEventListener("toggle", onEvent, true)
  return () => {
    clearInterval(timer)
    document.removeEventListener("focusin", onEvent)
    document.removeEventListener("toggle", onEvent, true)
  }
}
