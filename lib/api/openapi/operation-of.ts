import type { RouteConfig } from "@asteasolutions/zod-to-openapi"
import { z } from "zod"
import type { Dialect } from "../dialect.ts"
import type { Answer, Route } from "../route.ts"
import { failuresOfRoute } from "./failures.ts"
import { headersOf } from "./headers.ts"

/** What the library is told of a route; headers and examples come later. */
export function operationOf(route: Route, dialect: Dialect): RouteConfig {
  const { params, query, body, headers } = route
  const answers = Object.entries(route.responses).map(([status, answer]) => [
    status,
    { ...answerOf(answer), headers: { ...headersOf(Number(status), route.method), ...answer.headers } },
  ])
  return {
    method: route.method.toLowerCase() as Lowercase<Route["method"]>,
    path: route.path,
    tags: [route.tag],
    summary: route.summary,
    ...(route.description && { description: route.description }),
    operationId: operationId(route),
    ...(route.authenticate && { security: route.keyOptional ? [{}, { key: [] }] : [] }),
    request: {
      ...(params instanceof z.ZodObject && { params }),
      ...(query instanceof z.ZodObject && { query }),
      ...(headers && { headers: z.object(headers) }),
      ...(body && { body: { required: route.method !== "DELETE", content: contentOf(route, body) } }),
    },
    responses: { ...Object.fromEntries(answers), ...failuresOfRoute(dialect, route) },
  }
}

/** "postBotsBotId" of POST /bots/{bot_id}: as stable as the address itself. */
const operationId = ({ method, path }: Route) =>
  `${method.toLowerCase()}${path.replaceAll(/[\W_]+(\w)?/g, (_, letter = "") => letter.toUpperCase())}`

function contentOf({ upload, form = undefined }: Route, body: z.ZodType) {
  const file = z.string().meta({ format: "binary", description: "The file", examples: ["knowledge.pdf"] })
  const fields = form ?? body
  const parts =
    fields instanceof z.ZodObject
      ? fields.extend({ file: upload === "only" ? file : file.optional() })
      : fields
  return {
    ...(upload !== "only" && { "application/json": { schema: body } }),
    ...(upload && { "multipart/form-data": { schema: parts } }),
    ...(upload === "any" && { "application/octet-stream": { schema: file } }),
  }
}

const answerOf = ({ description, schema, types = [] }: Answer) => ({
  description,
  ...((schema || types.length > 0) && {
    content: {
      ...(schema && { "application/json": { schema } }),
      ...Object.fromEntries(types.map((type) => [type, { schema: z.string() }])),
    },
  }),
})
