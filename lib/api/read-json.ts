import { isUtf8 } from "node:buffer"
import { checkText } from "../core/check-text.ts"
import { invalidInput, LiveryError } from "../core/errors.ts"
import type { Call } from "./call.ts"
import { readBytes } from "./read-bytes.ts"

const MAX_BYTES = 1_000_000
const MAX_DEPTH = 32

/** Media types that are JSON. */
export const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i

/** The JSON body of a request, at most 1 MB (or `max` bytes) and 32 levels deep. No body counts as `{}`. */
export async function readJson(call: Call, max: number = MAX_BYTES): Promise<unknown> {
  const bytes = await readBytes(call, max)
  call.sent = [bytes]
  if (bytes.length === 0) return {}
  const type = call.header("content-type") ?? ""
  if (!JSON_TYPE.test(type))
    throw new LiveryError("unsupported_type", "The body must be JSON: send Content-Type: application/json")
  if (!isUtf8(bytes)) throw invalidInput("The body is not valid UTF-8")
  return checked(parsed(bytes.toString("utf8")), 1)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalidInput("The body is not valid JSON")
  }
}

function checked(value: unknown, depth: number): unknown {
  if (typeof value === "string") checkText(value)
  if (typeof value !== "object" || value === null) return value
  if (depth > MAX_DEPTH) throw invalidInput(`The body is nested deeper than ${MAX_DEPTH} levels`)
  for (const key of Object.keys(value)) {
    checkText(key)
    if (key === "__proto__") throw invalidInput('Unrecognized key: "__proto__"')
    checked(value[key as keyof typeof value], depth + 1)
  }
  return value
}
