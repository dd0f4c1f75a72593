import { BodyHold, STREAMED_BYTES } from "../core/byte-budget.ts"
import { authorize, parse } from "../core/command.ts"
import type { Context } from "../core/context.ts"
import { LiveryError } from "../core/errors.ts"
import { maxFileSize } from "../domain/plans/plans.ts"
import type { Call } from "./call.ts"
import { JSON_TYPE, readJson } from "./read-json.ts"
import { readUpload } from "./read-upload.ts"
import { readPlainUpload } from "./receive-upload.ts"
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
  if (route.params) input.params = parse(route.params, params)
  if (route.query) input.query = parse(route.query, queryOf(call.request.raw.url))
  if (!route.body && route.upload !== "raw") return input
  call.hold = new BodyHold(ctx.account.id)
  const form = route.upload ? formOf(route, call) : "json"
  if (form !== "json") {
    // Before anything is read or written on behalf of somebody who may not.
    if (route.permission) authorize(ctx, route.permission)
    call.hold.take(STREAMED_BYTES)
  }
  if (!route.body || form === "raw") return input
  if (form === "multipart") {
    const { fields, file } = await readUpload(call, maxFileSize(ctx))
    call.sent = [JSON.stringify([fields, file?.name, file?.type]), file?.content.sha256 ?? ""]
    input.body = parse(route.form ?? route.body, fields)
    input.file = file
  } else if (form === "plain") {
    input.file = await readPlainUpload(call, maxFileSize(ctx))
    call.sent = [input.file.type, input.file.content.sha256]
    input.body = parse(route.body, {})
  } else {
    // A data: address is a third longer than its file.
    const most = route.upload === "any" ? Math.ceil(maxFileSize(ctx) * 1.4) + 10_000 : undefined
    input.body = parse(route.body, await readJson(call, most))
  }
  return input
}

/** How the body of a route that takes files is written. Throws `unsupported_type`. */
function formOf({ upload }: Route, call: Call): "raw" | "multipart" | "plain" | "json" {
  if (upload === "raw") return "raw"
  if ((call.header("content-type") ?? "").startsWith("multipart/form-data")) return "multipart"
  if (upload === "only") throw new LiveryError("unsupported_type", "The body must be multipart/form-data")
  return upload === "any" && !isJson(call) ? "plain" : "json"
}

const isJson = (call: Call) => JSON_TYPE.test(call.header("content-type") ?? "")

/** The last value of each name, as most servers read them. */
function queryOf(url: string): Record<string, string> {
  const at = url.indexOf("?")
  if (at === -1) return {}
  return Object.fromEntries(new URLSearchParams(url.slice(at + 1).split("#", 1)[0]))
}
