import fc from "fast-check"
import type { Parameter } from "#lib/api/openapi/document.ts"
import { arbitraryBody, type Body } from "./arbitrary-body.ts"
import { fitting } from "./fitting-values.ts"
import { hostileText } from "./hostile-values.ts"
import { idText, isOfAgency } from "./id-texts.ts"
import type { Target } from "./targets.ts"

/** Whose credential a request carries. */
export type Role = "owner" | "session" | "narrow" | "wrong" | "other family" | "nobody"

/** A request that is mostly as documented, with texts that stand for ids. */
export interface FuzzRequest {
  method: string
  /** Below /api/v1, with its query, in the letters of an address. */
  address: string
  /** Whether routing takes it for the operation that it was made from. */
  meant: boolean
  headers: [name: string, value: string][]
  body: Body | undefined
  as: Role
  /** Which of the caller's sets of things its ids are of. */
  set: number
}

/** Weighs a documented value against an odd one. */
const mostly = <Value>(usual: fc.Arbitrary<Value>, weight: number, odd: fc.Arbitrary<Value>) =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: odd })

const SEGMENTS = [
  "%00",
  "%zz",
  "%",
  "%ff",
  "%c3%28",
  "%ED%A0%80",
  "%2e%2e",
  "..%2f..",
  "%2F",
  "%5c",
  "%25",
  "%2500",
  "+",
  ";a=b",
  "x".repeat(4000),
  "%F0%9F%98%80".repeat(20),
]

export function arbitraryRequest(target: Target): fc.Arbitrary<FuzzRequest> {
  const query = target.parameters.filter((each) => each.in === "query")
  return fc
    .record({
      method: mostly(
        fc.constant(target.method),
        60,
        fc.constantFrom("PATCH", "OPTIONS", "HEAD", "PUT", "DELETE"),
      ),
      path: arbitraryPath(target),
      query: arbitraryQuery(target, query),
      headers: arbitraryHeaders(target),
      body: arbitraryBody(target),
      as: mostly<Role>(
        fc.constant("owner"),
        14,
        fc.constantFrom<Role[]>("session", "narrow", "wrong", "other family", "nobody"),
      ),
      set: fc.nat(3),
    })
    .map(({ method, path, query, headers, body, as, set }) => ({
      method,
      address: path.text + query,
      meant: path.meant && method === target.method,
      headers: withType(headers, body),
      body: ["GET", "HEAD"].includes(method) ? undefined : body,
      as: as === "session" && (target.family !== "action" || isOfAgency(target.path)) ? "owner" : as,
      set,
    }))
}

function arbitraryPath(target: Target): fc.Arbitrary<{ text: string; meant: boolean }> {
  const place = { components: {}, path: target.path, depth: 0 }
  const segments = target.path.split("/").map((segment): fc.Arbitrary<{ text: string; meant: boolean }> => {
    const name = /^\{(\w+)\}$/.exec(segment)?.[1]
    const schema = target.parameters.find((each) => each.in === "path" && each.name === name)?.schema
    if (!name || !schema) return fc.constant({ text: segment, meant: true })
    const known = fitting(schema, { ...place, name }).map((text) => ({ text: escaped(text), meant: true }))
    return mostly(
      known,
      14,
      fc.oneof(
        hostileText.map((text) => ({ text: escaped(text), meant: false })),
        fc.constantFrom(...SEGMENTS).map((text) => ({ text, meant: false })),
      ),
    )
  })
  return fc.tuple(...segments).map((parts) => ({
    text: parts.map(({ text }) => text).join("/"),
    meant: parts.every(({ meant }) => meant),
  }))
}

const escaped = (value: unknown) => encodeURIComponent(String(value).toWellFormed())

const STRAY_QUERIES = [
  "a[]=1&a[]=2",
  "__proto__=1",
  "%zz=%zz",
  "=",
  "&&&",
  "%00=1",
  "x=%ED%A0%80",
  "?",
  "a;b=c",
  "limit",
]

/** The documented names, mostly with values that fit, in the order of any subset, and strays beside them. */
function arbitraryQuery(target: Target, parameters: readonly Parameter[]): fc.Arbitrary<string> {
  const given = parameters.map(({ name, schema, required }) => {
    const place = { components: target.document.components.schemas, path: target.path, name, depth: 0 }
    const value = mostly<unknown>(fitting(schema, place), 6, hostileText)
    const pair = value.map((each) => `${escaped(name)}=${escaped(each)}`)
    return required ? mostly(pair, 20, fc.constant("")) : fc.oneof(fc.constant(""), pair)
  })
  const stray = mostly(
    fc.constant(""),
    24,
    fc.oneof(fc.constantFrom(...STRAY_QUERIES), hostileText.map(escaped)),
  )
  return fc.tuple(...given, stray).map((parts) => {
    const text = parts.filter(Boolean).join("&")
    return text && `?${text}`
  })
}

const STRAY_HEADERS: [name: string, value: string][] = [
  ["Content-Encoding", "gzip"],
  ["Content-Encoding", "identity"],
  ["Content-Length", "-1"],
  ["Content-Length", "99999999999"],
  ["Content-Length", "NaN"],
  ["Range", "bytes=0-,-1"],
  ["If-None-Match", '"x", *'],
  ["X-Forwarded-For", `${"1.1.1.1, ".repeat(500)}evil`],
  ["Forwarded", "for=_hidden;proto=https"],
  ["X-Forwarded-Host", "fuzz.invalid"],
  ["Cookie", "next-auth.session-token=x; __proto__=1"],
  ["Origin", "null"],
  ["Expect", "202-accepted"],
  ["Transfer-Encoding", "identity"],
  ["X-Long", "y".repeat(6000)],
  ["X-High", "caf\xe9 \xff"],
  ["Prefer", "respond-async, wait=-1"],
  ["X-HTTP-Method-Override", "DELETE"],
  ["Authorization", "Bearer "],
  ["Authorization", "Bearer a b c"],
  ["Authorization", "Basic Og=="],
  ["Authorization", `Bearer ${"k".repeat(5000)}`],
  ["X-API-Key", "tk_"],
  ["X-API-Key", "\xff"],
  ["Idempotency-Key", "\xe9"],
  ["Idempotency-Key", "k".repeat(300)],
  ["Idempotency-Key", "once"],
  ["X-RunAs-UserId", idText("own", "user")],
  ["X-RunAs-UserId", idText("foreign", "user")],
  ["X-RunAs-UserId", "x"],
  ["X-RunAs-Child-User-Email", "a@fuzz.invalid"],
]
const ACCEPTS = [
  "application/json",
  "*/*",
  "text/event-stream",
  "application/jsonl",
  "text/csv",
  "image/png",
  ", ;q=x",
  "application/jsonl;q=0, */*;q=0.1",
]

/** Accept and what the document names, and now and then a header that no program should send. */
function arbitraryHeaders({ parameters, answers }: Target): fc.Arbitrary<[string, string][]> {
  const some = parameters
    .filter((each) => each.in === "header" && !each.name.startsWith("X-RunAs"))
    .map(({ name }) =>
      mostly<[string, string] | undefined>(
        fc.constant(undefined),
        9,
        fc.stringMatching(/^[\x21-\x7e]{1,40}$/).map((value): [string, string] => [name, value]),
      ),
    )
  const types = Object.keys(answers[200]?.content ?? {})
  const accept = fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    ...types.map((type) => ({ weight: 1, arbitrary: fc.constant(type) })),
    { weight: 1, arbitrary: fc.constantFrom(...ACCEPTS) },
  )
  const strays = mostly(
    fc.constant<[string, string][]>([]),
    9,
    fc.array(fc.constantFrom(...STRAY_HEADERS), { minLength: 1, maxLength: 2 }),
  )
  return fc
    .tuple(accept, strays, ...some)
    .map(([type, odd, ...named]) => [
      ...(type === undefined ? [] : [["Accept", type] as [string, string]]),
      ...named.filter((each) => each !== undefined),
      ...odd,
    ])
}

const withType = (headers: [string, string][], body: Body | undefined): [string, string][] =>
  body?.type === undefined ? headers : [...headers, ["Content-Type", body.type]]
