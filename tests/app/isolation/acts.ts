import { type By, CUSTOMER, form, PARTNER, PLATFORM } from "./entries.ts"
import type { Ids } from "./world.ts"

export interface Act {
  by: By
  /** What it is called with, with somebody's ids. */
  args: (ids: Ids) => unknown[]
  /** The least role that may; of what everybody may do to their own, there is none. */
  needs?: "editor" | "owner"
  /** Why its answer to the victim's own people is that to a stranger; without it the two have to differ. */
  same?: string
}

export const EMPTY = {}
export const id =
  (name: string, ...rest: unknown[]) =>
  (ids: Ids) => [ids[name], ...rest]
export type Fields = Record<string, string>
export const ofForm = (name: string, fields: Fields) => (ids: Ids) => [ids[name], EMPTY, form(fields)]
export const onlyForm = (fields: Fields) => () => [EMPTY, form(fields)]

/** It names nothing of anybody's. */
const OWN = "names no row"
export const SILENT = "what is not there is left out"

export const own = (by: By, args: Act["args"], needs?: Act["needs"]): Act => ({
  by,
  args,
  same: OWN,
  ...(needs && { needs }),
})
export const edits = (args: Act["args"], same?: string): Act => ({
  by: CUSTOMER,
  args,
  needs: "editor",
  ...(same && { same }),
})
export const manages = (args: Act["args"], same?: string): Act => ({
  by: CUSTOMER,
  args,
  needs: "owner",
  ...(same && { same }),
})
export const sells = (args: Act["args"], same?: string): Act => ({
  by: PARTNER,
  args,
  needs: "owner",
  ...(same && { same }),
})
export const administers = (args: Act["args"]): Act => ({
  by: PLATFORM,
  args,
  needs: "owner",
  same: "administrators alone may",
})
export const anybody = (args: Act["args"]): Act => ({ by: "anyone", args, same: OWN })

export const FIELDS = { fields: ["name", "email"], tags: [] }
export const ANNOUNCEMENT = { title: "Common", text: "Common", kind: "news" }
export const QUESTION = { question: "Is it open?", phrases: "yes" }
export const FLOW = { format: 1, start: "end", blocks: [{ id: "end", type: "end", text: "Bye" }] }
export const REPLY = { shortcut: "hello", text: "Hello there" }
export const SECRET = { name: "Shop", type: "plain", value: "open sesame", hosts: "" }
export const webhook = ({ site = "" }: Ids) => ({ url: `${site}/other`, events: "*" })
export const PASSWORDS = { current: "wrong", next: "another pass phrase of length" }
