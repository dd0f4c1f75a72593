import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from "@asteasolutions/zod-to-openapi"
import { z } from "zod"
import { once } from "../core/runtime.ts"
import type { Dialect } from "./dialect.ts"
import { json, type Reply } from "./reply.ts"
import type { Answer, Route } from "./route.ts"

/** The OpenAPI 3.1 document of a family, generated from its routes once per process. */
export const openApiOf = (dialect: Dialect): Reply =>
  once(`openapi.${dialect.name}`, () => json(documentOf(dialect)))

function documentOf(dialect: Dialect) {
  const registry = new OpenAPIRegistry()
  registry.registerComponent("securitySchemes", "key", dialect.security)
  for (const route of dialect.routes) registry.registerPath(pathOf(route, dialect))
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: { title: dialect.title, description: dialect.description, version: "1" },
    servers: [{ url: "/api/v1" }],
    security: [{ key: [] }],
  })
}

function pathOf(route: Route, dialect: Dialect): RouteConfig {
  const { params, query, body } = route
  const failures = Object.entries(failuresOf(route)).map(([status, description]) => [
    status,
    { description, content: { "application/json": { schema: dialect.failure } } },
  ])
  return {
    method: route.method.toLowerCase() as Lowercase<Route["method"]>,
    path: route.path,
    tags: [route.tag],
    summary: route.summary,
    ...(route.description && { description: route.description }),
    operationId: `${route.method.toLowerCase()}${route.path.replaceAll(/\W+(\w)?/g, (_, letter = "") => letter.toUpperCase())}`,
    request: {
      ...(params instanceof z.ZodObject && { params }),
      ...(query instanceof z.ZodObject && { query }),
      ...(route.method === "POST" && { headers: REPEATABLE }),
      ...(body && { body: { required: true, content: contentOf(route, body) } }),
    },
    responses: {
      ...Object.fromEntries(
        Object.entries(route.responses).map(([status, answer]) => [status, answerOf(answer)]),
      ),
      ...Object.fromEntries(failures),
    },
  }
}

function contentOf({ upload }: Route, schema: z.ZodType) {
  const file = z.string().meta({ format: "binary", description: "The file" })
  const form =
    schema instanceof z.ZodObject
      ? schema.extend({ file: upload === "only" ? file : file.optional() })
      : schema
  return {
    ...(upload !== "only" && { "application/json": { schema } }),
    ...(upload && { "multipart/form-data": { schema: form } }),
  }
}

const answerOf = ({ description, schema, types = [] }: Answer) => ({
  description,
  ...(schema && {
    content: {
      "application/json": { schema },
      ...Object.fromEntries(types.map((type) => [type, { schema: z.string() }])),
    },
  }),
})

const REPEATABLE = z.object({
  "Idempotency-Key": z.string().max(255).optional().meta({
    description: "The same key and request within 24 hours is answered like the first, and done once",
  }),
})

const failuresOf = ({ method, params, body }: Route): Record<number, string> => ({
  400: "The request is malformed",
  401: "The credential is missing or unknown",
  403: "The credential may not do this, or a limit of the plan is reached",
  ...(params && { 404: "There is no such thing in this account" }),
  ...(body && { 413: "The body is too large", 415: "The body has another type than the endpoint takes" }),
  ...(method === "POST" && {
    409: "The first request with this Idempotency-Key is under way",
    422: "This Idempotency-Key was used for another request, or the content cannot be taken",
  }),
  429: "Too many requests",
})
