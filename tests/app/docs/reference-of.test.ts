import { expect, test } from "vitest"
import { fieldsOf } from "#app/(public)/docs/api/fields-of.ts"
import { referenceOf } from "#app/(public)/docs/api/reference-of.ts"
import type { Document } from "#lib/api/openapi/document.ts"

const schemas = {
  Bot: {
    type: "object",
    properties: {
      id: { type: "string", format: "uuid" },
      name: { type: ["string", "null"], maxLength: 200 },
    },
    required: ["id"],
  },
  Loop: { type: "object", properties: { inner: { $ref: "#/components/schemas/Loop" } } },
}
const field = (more: object) => ({
  name: "x",
  type: "any",
  required: false,
  description: undefined,
  fallback: undefined,
  values: [],
  range: undefined,
  fields: [],
  ...more,
})
const one = (property: object) => fieldsOf({ type: "object", properties: { x: property } }, schemas)

test.each([
  [
    { type: "string", minLength: 1, maxLength: 2000 },
    { type: "string", range: "1 to 2,000 characters" },
  ],
  [
    { type: "string", maxLength: 5 },
    { type: "string", range: "at most 5 characters" },
  ],
  [
    { type: "integer", minimum: 1 },
    { type: "integer", range: "at least 1" },
  ],
  [
    { type: "integer", minimum: 1, maximum: 365 },
    { type: "integer", range: "1 to 365" },
  ],
  [{ type: "integer", minimum: -9007199254740991 }, { type: "integer" }],
  [
    { type: ["string", "null"], enum: ["a", "b", null] },
    { type: "string or null", values: ['"a"', '"b"'] },
  ],
  [
    { type: "boolean", default: false },
    { type: "boolean", fallback: "false" },
  ],
  [{ anyOf: [{ const: 1 }, { const: 0 }, { const: -1 }] }, { type: "number", values: ["1", "0", "-1"] }],
  [{ type: "array", items: { type: "string" } }, { type: "array of strings" }],
])("%j is told in words", (property, expected) => {
  expect(one(property)).toEqual([field(expected)])
})

test("references, parts and lists show the fields within", () => {
  const within = [
    field({ name: "id", type: "string (uuid)", required: true }),
    field({ name: "name", type: "string or null", range: "at most 200 characters" }),
  ]
  const bot = { $ref: "#/components/schemas/Bot" }
  expect(one({ type: "array", items: bot })).toEqual([field({ type: "array of objects", fields: within })])
  const more = { type: "object", properties: { message: { type: "string" } }, required: ["message"] }
  expect(one({ allOf: [bot, more] })).toEqual([
    field({
      type: "object",
      fields: [...within, field({ name: "message", type: "string", required: true })],
    }),
  ])
})

test("a schema that holds itself ends", () => {
  expect(JSON.stringify(one({ $ref: "#/components/schemas/Loop" })).length).toBeLessThan(5000)
})

test("a document becomes sections of endpoints with stable anchors", () => {
  const answered = {
    description: "Done",
    content: { "application/json": { schema: {}, example: { ok: true } } },
  }
  const operation = (tag: string) => ({
    operationId: "x",
    tags: [tag],
    summary: "Do it",
    parameters: [
      { name: "bot_id", in: "path" as const, required: true, schema: { type: "string" }, example: "b" },
      { $ref: "#/components/parameters/X-Request-Id" },
    ],
    responses: { 200: answered, 404: { $ref: "#/components/responses/Error404" } },
  })
  const told = {
    ...operation("Told"),
    parameters: [],
    requestBody: {
      content: { "application/json": { schema: { $ref: "#/components/schemas/Bot" }, example: { id: "b" } } },
    },
    responses: { "2XX": { description: "Taken" } },
  }
  const document = {
    tags: [{ name: "Big Bots" }, { name: "Others" }, { name: "Told" }],
    webhooks: { "bot.created": { post: told } },
    paths: { "/bots/{bot_id}": { get: operation("Big Bots") }, "/other": { post: operation("Others") } },
    components: { schemas, parameters: {}, responses: { Error404: { description: "Gone" } } },
  } as unknown as Document
  const named = {
    slug: "t",
    title: "T",
    lead: "",
    credential: { header: "K", prefix: "" },
    document: "/d",
    split: false,
  }
  const { sections, errors } = referenceOf(document, named)
  expect(sections.map(({ slug, endpoints }) => [slug, endpoints.map(({ anchor }) => anchor)])).toEqual([
    ["big-bots", ["get-bots-bot-id"]],
    ["others", ["post-other"]],
    ["told", ["post-bot-created"]],
  ])
  expect(sections[2]?.endpoints).toMatchObject([
    {
      method: "POST",
      path: "bot.created",
      body: { fields: [{ name: "id" }, { name: "name" }] },
      request: null,
      sent: { id: "b" },
    },
  ])
  const [endpoint] = sections[0]?.endpoints ?? []
  expect(endpoint).toMatchObject({
    parameters: [{ place: "path", fields: [{ name: "bot_id", required: true }] }],
    answers: [{ status: "200", examples: [{ ok: true }] }],
    errors: [{ status: "404", description: "Gone" }],
    request: { method: "GET", path: "/bots/{bot_id}", params: { bot_id: "b" }, query: {} },
  })
  expect(errors).toMatchObject([{ status: "404", description: "Gone" }])
})
