const KINDS: Record<string, string> = {
  attachment: "conversation",
  bot: "bot",
  bot_key: "bot",
  blueprint: "dataset",
}
/** What a visitor's browser names in the same words is its own. */
const KINDS_OF_VISITORS: Record<string, string> = {
  conversation: "visit",
  message: "visitanswer",
  answer: "visitanswer",
}

/** Whose things an id in a request may name; `next` is the caller's too, but of another set than the rest. */
const WHOSE = ["own", "next", "alias", "foreign", "gone"] as const
export type Whose = (typeof WHOSE)[number]

/**
 * A text that stands for an id until the request is sent, so that a seed means the same requests against every database.
 * It needs no escape in JSON, addresses or headers.
 */
export const idText = (whose: Whose, kind: string): string => `${whose}~${kind}~`

const ID_TEXT = new RegExp(`(${WHOSE.join("|")})~([a-z]+)~`, "g")

/** A text with the ids in place that it names. */
export const withIds = (text: string, idOf: (whose: Whose, kind: string) => string): string =>
  text.includes("~") ? text.replaceAll(ID_TEXT, (_, whose: Whose, kind: string) => idOf(whose, kind)) : text

/** "bot" of the parameters or fields `botId`, `bot_id` and `bot_key`; undefined for what names nothing. */
export function kindOf(name: string, path = ""): string | undefined {
  const noun = /^(\w+?)_?[iI]d$/.exec(name)?.[1]?.toLowerCase()
  const kind = KINDS[noun ?? name] ?? noun
  if (kind && isOfVisitors(path)) return KINDS_OF_VISITORS[kind] ?? kind
  return kind === "token" && isOfAgency(path) ? "clienttoken" : kind
}

/** Whether only an agency's own key may call a path. */
export const isOfAgency = (path: string): boolean => /^\/(partner\/)?user\//.test(path)

/** Whether a path is one that a visitor's browser calls. */
export const isOfVisitors = (path: string): boolean => /^\/visitor(\/|$)/.test(path)
