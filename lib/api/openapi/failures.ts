import { HonoRequest } from "hono/request"
import { LiveryError } from "../../core/errors.ts"
import { Call } from "../call.ts"
import type { Dialect } from "../dialect.ts"
import type { Route } from "../route.ts"
import type { Answered } from "./document.ts"
import { headersOf } from "./headers.ts"

interface Failure {
  error: LiveryError
  description: string
  /** Whether a route can fail so. */
  of(route: Route): boolean
}

const always = () => true
const takesBody = ({ body }: Route) => body !== undefined
const isPost = ({ method }: Route) => method === "POST"
const asksModel = ({ responses }: Route) => (responses[200]?.types ?? []).includes("text/event-stream")
const absent = "The requested resource does not exist or you don't have access"

const FAILURES: Failure[] = [
  {
    error: new LiveryError("invalid_input", "name is required", { path: ["name"], missing: true }),
    description: "The request is malformed: a parameter or field is missing, unknown or has a wrong value",
    of: ({ params, query, body }) => Boolean(params || query || body),
  },
  {
    error: new LiveryError("not_authenticated", "API key not found or account inactive"),
    description: "The credential is missing, unknown or revoked",
    of: always,
  },
  {
    error: new LiveryError("not_authorized", "This key may not do that"),
    description: "The credential may not do this",
    of: always,
  },
  {
    error: new LiveryError("not_found", absent, { noun: "resource" }),
    description: "There is no such thing in this account",
    of: ({ params, body }) => Boolean(params || body),
  },
  {
    error: new LiveryError("conflict", "The first request with this Idempotency-Key is under way"),
    description: "The first request with this Idempotency-Key is under way",
    of: isPost,
  },
  {
    error: new LiveryError("too_large", "The body is larger than 1000000 bytes"),
    description: "The body is too large",
    of: takesBody,
  },
  {
    error: new LiveryError("unsupported_type", "The body must be JSON: send Content-Type: application/json"),
    description: "The body has another type than the endpoint takes",
    of: takesBody,
  },
  {
    error: new LiveryError("unprocessable", "This Idempotency-Key was used for another request"),
    description: "This Idempotency-Key was used for another request, or the content cannot be taken",
    of: isPost,
  },
  {
    error: new LiveryError("limit_reached", "The limit of bots is reached", { noun: "bots" }),
    description: "A limit of the plan is reached",
    of: isPost,
  },
  {
    error: new LiveryError("too_many_requests", "Too many requests: slow down", { retryAfter: 1 }),
    description: "Too many requests: wait for as long as Retry-After says",
    of: always,
  },
  {
    error: new LiveryError("upstream", "The model could not be reached", { system: "MODEL" }),
    description: "The model failed; nothing is charged, and the same message may be sent again",
    of: (route) => isPost(route) && asksModel(route),
  },
  {
    error: new LiveryError("unavailable", "The database is busy at the moment", { retryAfter: 1 }),
    description: "The service cannot answer at the moment: wait for as long as Retry-After says",
    of: always,
  },
  {
    error: new LiveryError("internal", "Something went wrong on our side"),
    description: "Something went wrong on our side; the log knows it under the answer's X-Request-Id",
    of: always,
  },
]

const nameOf = (status: number) => `Error${status}`

/** Every refusal of a family by its status, as its own mapper words it. */
export function failuresOf(dialect: Dialect): Record<string, Answered> {
  const byStatus = Map.groupBy(FAILURES, ({ error }) => statusOf(dialect, error))
  return Object.fromEntries(
    [...byStatus].map(([status, failures]) => [
      nameOf(status),
      {
        description: failures.map(({ description }) => description).join(". Or: "),
        headers: headersOf(status),
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/Error" },
            examples: Object.fromEntries(
              failures.map(({ error }) => [error.code, { value: refused(dialect, error).body }]),
            ),
          },
        },
      },
    ]),
  )
}

/** References to the refusals that a route can answer with. */
export const failuresOfRoute = (dialect: Dialect, route: Route) =>
  Object.fromEntries(
    FAILURES.filter((failure) => failure.of(route)).map(({ error }) => {
      const status = statusOf(dialect, error)
      return [status, { $ref: `#/components/responses/${nameOf(status)}` }]
    }),
  )

const statusOf = (dialect: Dialect, error: LiveryError) => refused(dialect, error).status

function refused(dialect: Dialect, error: LiveryError): { status: number; body: unknown } {
  const call = new Call(new HonoRequest(new Request("http://localhost/")), undefined, undefined)
  const { status, body } = dialect.refuse(error, call)
  return { status, body: JSON.parse(String(body)) }
}
