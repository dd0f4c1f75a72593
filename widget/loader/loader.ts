import { type PageApi, pageApi } from "./page-api.ts"
import { readTag } from "./read-tag.ts"
import { makeWidget, type Widget } from "./widget.ts"

const page = window as Window & { chatbotkitWidget?: object }
/** The widgets of this page that a tag before has put there, whichever version of this script it was. */
const widgets = (page.Livery?.widgets ?? []) as Livery.Widget[]

/** Mounts the bot of the script tag that is running. The first one of a page is `window.Livery` itself. */
function run() {
  // A tag that another script has put in as a module is not the current one.
  const script = (document.currentScript ??
    document.querySelector("script[data-bot]")) as HTMLScriptElement | null
  const options = script && readTag(script)
  if (!options) return console.warn("Livery: the script tag needs data-bot")
  // A page that runs its scripts again, as some frameworks do, has one widget a bot.
  if (widgets.some(({ bot }) => bot === options.bot)) return
  const widget = makeWidget(options, script.dataset.identity ?? null)
  const api: PageApi = pageApi(widget, () => {
    widgets.splice(widgets.indexOf(api), 1)
    publish()
  })
  widgets.push(api)
  publish()
  page.chatbotkitWidget ??= aliasOf(widget, api)
  dispatchEvent(new CustomEvent("livery:ready", { detail: api }))
}

function publish() {
  const [first] = widgets
  if (first) {
    const widget = (bot: string) => widgets.find((each) => each.bot === bot)
    page.Livery = Object.assign(first, { widgets, widget })
  } else {
    delete page.Livery
    delete page.chatbotkitWidget
  }
}

/** What the hooks of another product wait for; the rest of it is fetched where one does. */
function aliasOf(widget: Widget, api: PageApi): object {
  const fill = async () => {
    const { fillAlias } = (await widget.part("alias.js")) as typeof import("../alias/alias.ts")
    await widget.ready
    return fillAlias(alias, api)
  }
  let filled: Promise<object> | undefined
  const alias = {
    get instancePromise() {
      filled ??= fill()
      return filled
    },
    get ready() {
      return alias.instancePromise.then(() => true)
    },
  }
  return alias
}

run()
