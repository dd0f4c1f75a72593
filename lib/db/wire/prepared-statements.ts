import { createHash } from "node:crypto"
import { once } from "../../core/runtime.ts"

/**
 * Statements that one connection keeps prepared at most: PostgreSQL holds parse tree and plan of each, about 20 kB (of
 * the largest 260), for as long as the connection lives. There are about 200 texts in all; a connection sees half of them.
 */
const MOST = 256

export interface Prepared {
  name: string
  text: string
  /** What its rows look like, once an answer has said so. */
  shape: Shape | null
}
/** The columns of a statement's answer. */
export interface Shape {
  names: string[]
  parsers: ((text: string) => unknown)[]
}

/**
 * What has been prepared on each connection, the one that was not used for longest first. Once per process: the copy of
 * lib/ that Next bundles speaks on the same connections.
 */
const known = () => once("db.prepared", () => new WeakMap<object, Map<string, Prepared>>())

/**
 * The prepared statement of a text on a connection. `isNew`: it has yet to be prepared, in the place of `evicted` where
 * there is one. Its name follows from the text, so that one name never stands for two texts, on whatever connection.
 */
export function preparedOn(
  connection: object,
  text: string,
): { statement: Prepared; isNew: boolean; evicted: Prepared | undefined } {
  const all = known().get(connection) ?? new Map<string, Prepared>()
  known().set(connection, all)
  const found = all.get(text)
  const statement = found ?? { name: nameOf(text), text, shape: null }
  if (found) all.delete(text)
  all.set(text, statement)
  const [evicted] = all.size > MOST ? all.values() : []
  if (evicted) all.delete(evicted.text)
  return { statement, isNew: !found, evicted }
}

/** Takes a statement for not prepared, because PostgreSQL refused its text. */
export function notPrepared(connection: object, { text }: Prepared): void {
  known().get(connection)?.delete(text)
}

/** A name for a text: PostgreSQL allows 63 bytes. */
export const nameOf = (text: string): string =>
  createHash("sha256").update(text).digest("base64url").slice(0, 24)
