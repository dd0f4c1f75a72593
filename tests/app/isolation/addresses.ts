import { randomBytes } from "node:crypto"
import { newId } from "#lib/core/ids.ts"
import { FIXED, PARAMS, type Place } from "./entries.ts"
import type { Ids } from "./world.ts"

const PLACE = /\[(?:\.\.\.)?(\w+)\]/g

/** Names of ids that an address and its query have room for. */
export const idsIn = (path: string, query: Place["query"] = {}): string[] => [
  ...[...path.matchAll(PLACE)].map(([, name = ""]) => PARAMS[name] ?? "").filter(Boolean),
  ...Object.values(query),
]

/** Places of an address that the matrix cannot fill. */
export const unknownPlaces = (path: string): string[] =>
  [...path.matchAll(PLACE)]
    .map(([, name = ""]) => name)
    .filter((name) => !(name in PARAMS) && !(name in FIXED) && name !== "nextauth")

/** An address with somebody's ids in all of its places. */
export function addressOf(path: string, query: Place["query"] = {}, ids: Ids): string {
  const filled = path.replaceAll(PLACE, (_, name: string) =>
    name === "nextauth" ? "session" : (ids[PARAMS[name] ?? ""] ?? FIXED[name] ?? ""),
  )
  const parameters = Object.entries(query).map(([name, id]) => [name, ids[id] ?? ""])
  return parameters.length ? `${filled}?${new URLSearchParams(parameters)}` : filled
}

/** Ids of the same forms that never existed. */
export function neverIds(ids: Ids): Ids {
  const made = Object.entries(ids).map(([name, id]) => [name, neverLike(name, id)])
  return Object.fromEntries(made)
}

function neverLike(name: string, id: string): string {
  if (name === "fileName" || name === "site") return id
  if (name === "word") return "quixot"
  if (name === "address") return "nobody@nowhere.example"
  return /^[0-9a-f-]{36}$/.test(id) ? newId() : randomBytes(24).toString("base64url")
}

/** An answer without the ids that were asked for, so that two can be compared, and without ids and secrets that it made. */
export function without(text: string, ids: Ids): string {
  const texts = Object.values(ids).filter((id) => id !== "")
  const given = new RegExp([...texts, ...texts.map(encodeURIComponent)].map(RegExp.escape).join("|"), "g")
  return text.replaceAll(given, "<id>").replaceAll(MADE, "<id>")
}

const MADE = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|whsec_[\w+/=-]+/g
