import { OpenAPIRegistry, OpenApiGeneratorV31 } from "@asteasolutions/zod-to-openapi"
import { once } from "../../core/runtime.ts"
import type { Dialect } from "../dialect.ts"
import { addExamples } from "./add-examples.ts"
import type { Document } from "./document.ts"
import { failuresOf } from "./failures.ts"
import { HEADERS, requestHeadersOf } from "./headers.ts"
import { operationOf } from "./operation-of.ts"
import { WEBHOOK_TAG, webhooksOf } from "./webhooks-of.ts"

/** The OpenAPI 3.1 document of a family or a part of it, generated from its routes once per process. */
export const documentOf = (dialect: Dialect): Document =>
  once(`openapi.${documentName(dialect)}`, () => generate(dialect))

/** Unique among the documents: "action", "action.account". */
export const documentName = ({ name, part }: Dialect): string => (part ? `${name}.${part}` : name)

function generate(dialect: Dialect): Document {
  const registry = new OpenAPIRegistry()
  registry.registerComponent("securitySchemes", "key", dialect.security)
  const failure = { type: "schema" as const, schema: dialect.failure.meta({ id: "Error" }) }
  for (const route of dialect.routes) registry.registerPath(operationOf(route, dialect))
  for (const webhook of webhooksOf()) registry.registerWebhook(webhook)
  const generated = new OpenApiGeneratorV31([...registry.definitions, failure]).generateDocument({
    openapi: "3.1.0",
    info: { title: dialect.title, description: dialect.description, version: "1" },
    servers: [{ url: "/api/v1" }],
    security: [{ key: [] }],
    tags: [...[...new Set(dialect.routes.map(({ tag }) => tag))].map((name) => ({ name })), WEBHOOK_TAG],
  }) as unknown as Document
  Object.assign(generated.components, {
    responses: failuresOf(dialect),
    headers: HEADERS,
    parameters: requestHeadersOf(dialect),
  })
  addExamples(generated)
  return generated
}
