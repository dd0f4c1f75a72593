import type { Panel, Tool } from "../shared/schema.ts"
import type { Widget } from "./widget.ts"

/** What a page may do with one widget, as widget/widget.d.ts describes it to its authors. */
export function pageApi(widget: Widget, gone: () => void) {
  const { options, page } = widget
  const inPanel =
    <In extends unknown[]>(act: (panel: Panel, ...input: In) => unknown) =>
    async (...input: In) => {
      await act(await widget.panel(), ...input)
    }
  const api = {
    bot: options.bot,
    page,
    get element() {
      return widget.element
    },
    get isOpen() {
      return widget.isOpen
    },
    open: widget.open,
    close: widget.close,
    toggle: widget.toggle,
    hide: () => widget.hide(true),
    show: () => widget.hide(false),
    send: inPanel((panel, text: string, options?: { hidden?: boolean }) => panel.send(text, options)),
    restart: inPanel((panel) => panel.restart()),
    maximize: inPanel((panel, on: boolean) => panel.maximize(on)),
    on: widget.on as Livery.Widget["on"],
    off: widget.off as Livery.Widget["off"],
    identify: inPanel((panel, jwt: string) => panel.identify(jwt)),
    logout: inPanel((panel) => panel.logout()),
    setContext(values: Record<string, unknown>) {
      Object.assign(page.context, values)
    },
    setLocale: widget.setLocale,
    registerTools(tools: Record<string, Tool>) {
      Object.assign(page.tools, tools)
      return () => {
        for (const name of Object.keys(tools)) delete page.tools[name]
      }
    },
    destroy() {
      gone()
      return widget.destroy()
    },
  }
  const ready: Promise<Livery.Widget> = widget.ready.then(() => whole)
  ready.catch(() => {})
  const whole = Object.assign(api, { ready })
  return whole
}

export type PageApi = ReturnType<typeof pageApi>
