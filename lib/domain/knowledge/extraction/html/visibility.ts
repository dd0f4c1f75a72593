type Attributes = Record<string, string>

/** Elements whose content nobody reads as text, or that stand around the content of every page; and what is struck out. */
const NEVER = new Set(
  "script style noscript template svg iframe object canvas audio video select option datalist textarea progress meter annotation nav head dialog del s strike".split(
    " ",
  ),
)
const AROUND = new Set("navigation search dialog alertdialog menu menubar".split(" "))
/** Names that a banner about cookies goes by, alone or in the products that sites use for it. */
const CONSENT =
  /(cookie|consent|gdpr)[-_]?(banner|bar|notice|popup|modal|overlay|consent|dialog|message|law|box)|(banner|bar|notice|popup|modal|overlay|dialog)[-_]?(cookie|consent|gdpr)|onetrust|cookiebot|usercentrics|didomi|cc-window/i
const STRUCK = /text-decoration(-line)?\s*:[^;]*line-through/i
const UNSEEN = /display\s*:\s*none|visibility\s*:\s*hidden/i
/** Names of parts that a click opens. */
const PANEL =
  /(^|[-_\s])(collaps\w*|accordion|panel|tab|tabs|pane|faq|answer|toggle|content|details)([-_\s]|$)/i
const TOGGLE = /(^|[-_\s])(collaps\w*|accordion|toggle|faq|question|expand\w*)([-_\s]|$)/i
/** Attributes are looked at so far: real names are short. */
const LONGEST = 500

/** The ids that something on a page opens, so that what is hidden under them is a click away. */
export function controlledIds(html: string): ReadonlySet<string> {
  const found = html.matchAll(/\b(?:aria-controls|data-(?:bs-)?target|href)\s*=\s*["']?#?([\w-]{1,100})/gi)
  const ids = new Set<string>()
  for (const [, id] of found) if (id && ids.size < 10_000) ids.add(id)
  return ids
}

/** Whether a reader of the page can come to see what an element holds. */
export function isShown(name: string, attributes: Attributes, controlled: ReadonlySet<string>): boolean {
  if (NEVER.has(name) || AROUND.has(attributes.role ?? "")) return false
  const style = (attributes.style ?? "").slice(0, LONGEST)
  if (STRUCK.test(style) || (namesOf(attributes) && CONSENT.test(namesOf(attributes)))) return false
  const isHidden = "hidden" in attributes || attributes["aria-hidden"] === "true" || UNSEEN.test(style)
  return !isHidden || isPanel(attributes, controlled)
}

/** What is opened by a click: a button of an accordion, not one that sends or buys. */
export const isToggle = (attributes: Attributes): boolean =>
  "aria-expanded" in attributes ||
  "aria-controls" in attributes ||
  "data-toggle" in attributes ||
  "data-bs-toggle" in attributes ||
  TOGGLE.test(namesOf(attributes))

const isPanel = (attributes: Attributes, controlled: ReadonlySet<string>) =>
  attributes.role === "tabpanel" ||
  attributes.role === "region" ||
  controlled.has(attributes.id ?? "") ||
  PANEL.test((attributes.class ?? "").slice(0, LONGEST))

const namesOf = ({ id = "", class: names = "" }: Attributes) => `${id} ${names}`.slice(0, LONGEST).trim()
