import { parse } from "../core/command.ts"
import type { Context } from "../core/context.ts"
import { LiveryError } from "../core/errors.ts"
import { maxFileSize } from "../domain/limits/limits.ts"
import type { Call } from "./call.ts"
import { readBytes } from "./read-bytes.ts"
import { checkText, JSON_TYPE, readJson } from "./read-json.ts"
import { readUpload, type Upload } from "./read-upload.ts"
import type { Input, Route } from "./route.ts"

type Anything = Input<unknown, unknown, unknown>

/** Everything that a route declares to take, checked by its schemas. Throws `invalid_input` and its kin. */
export async function readInput(
  route: Route,
  params: Readonly<Record<string, string>>,
  ctx: Context,
  call: Call,
): Promise<Anything> {
  const input: Anything = { params: undefined, query: undefined, body: undefined, file: undefined }
  if (route.params) input.params = parse(route.params, checkedTexts(params))
  if (route.query) input.query = parse(route.query, queryOf(call.request.raw.url))
  if (!route.body) return input
  const multipart = route.upload && (call.header("content-type") ?? "").startsWith("multipart/form-data")
  if (route.upload === "only" && !multipart)
    throw new LiveryError("unsupported_type", "The body must be multipart/form-data")
  if (!multipart && route.upload === "any" && !isJson(call)) {
    input.file = await readPlain(ctx, call)
    input.body = parse(route.body, {})
    return input
  }
  if (!multipart) {
    // A data: address is a third longer than its file.
    const most = route.upload === "any" ? Math.ceil(maxFileSize(ctx) * 1.4) + 10_000 : undefined
    input.body = parse(route.body, await readJson(call, most))
    return input
  }
  const { fields, file } = await readUpload(ctx, call)
  call.sent = [JSON.stringify([fields, file?.name, file?.type]), file?.bytes ?? ""]
  input.body = parse(route.form ?? route.body, fields)
  input.file = file
  return input
}

const isJson = (call: Call) => JSON_TYPE.test(call.header("content-type") ?? "")

/** A body that is a file. */
async function readPlain(ctx: Context, call: Call): Promise<Upload> {
  const type = call.header("content-type") ?? ""
  const bytes = new Uint8Array(await readBytes(call, maxFileSize(ctx)))
  call.sent = [type, bytes]
  return { name: "", type, bytes }
}

/** The last value of each name, as most servers read them. */
function queryOf(url: string): Record<string, string> {
  const at = url.indexOf("?")
  if (at === -1) return {}
  return checkedTexts(Object.fromEntries(new URLSearchParams(url.slice(at + 1).split("#", 1)[0])))
}

function checkedTexts(values: Readonly<Record<string, string>>) {
  for (const value of Object.values(values)) checkText(value)
  return values
}
