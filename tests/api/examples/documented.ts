import { exampleRequest } from "#app/(public)/docs/api/example-request.ts"
import type { ExampleRequest, Method } from "#components/docs/reference.ts"
import type { Document, Media, Operation } from "#lib/api/openapi/document.ts"

/** One documented request with the answer that is documented for it. */
export interface Documented {
  name: string
  request: ExampleRequest
  status: number
  answer: Media | undefined
}

/** Every example of a document in an order in which it can be followed: what creates first, what deletes last. */
export function documentedOf({ paths }: Document): Documented[] {
  const all = Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) =>
      documented(path, verb.toUpperCase() as Method, operation),
    ),
  )
  const names = new Set(all.map(({ request }) => request.path))
  return (
    all
      // Below /user the same endpoints have their other names.
      .filter(({ request }) => !names.has(`/partner${request.path}`))
      .map((each) => ({ each, turn: turnOf(each.request) }))
      .sort((a, b) => a.turn - b.turn)
      .map(({ each }) => each)
  )
}

function documented(path: string, method: Method, operation: Operation): Documented {
  const [status = "", response] =
    Object.entries(operation.responses).find(([, each]) => !("$ref" in each)) ?? []
  return {
    name: `${method} ${path}`,
    request: exampleRequest(method, path, operation),
    status: Number(status),
    answer: response && "content" in response ? response.content?.["application/json"] : undefined,
  }
}

const CREATES =
  /^POST .*(?:\/(?:create|ensure|upsert)|\/bots|\/sources|\/conversations|\/webhooks|\/messages)$/
const DELETES = /^DELETE |\/delete$|\/erase$|\/detach$/

function turnOf({ method, path }: ExampleRequest): number {
  const name = `${method} ${path}`
  const depth = path.split("/").length
  if (CREATES.test(name)) return depth
  if (path.endsWith("/upload") || path.endsWith("/attach")) return 50 + depth
  // What belongs to a bot goes with it.
  if (DELETES.test(name) && /\/bots?\/\{\w+\}(?:\/delete)?$/.test(path)) return 1000
  return DELETES.test(name) ? 1000 - depth : 100
}
