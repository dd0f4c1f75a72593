import { Validator } from "@seriousme/openapi-schema-validator"
import { Ajv2020 } from "ajv/dist/2020.js"
import formats from "ajv-formats"
import { describe, expect, test } from "vitest"
import { action } from "#lib/api/action/action.ts"
import { messaging } from "#lib/api/messaging/messaging.ts"
import type { Document, Operation, Verb } from "#lib/api/openapi/document.ts"
import { accountAction, partner } from "#lib/api/openapi/parts.ts"
import { tenant } from "#lib/api/tenant/tenant.ts"
import { visitor } from "#lib/api/visitor/visitor.ts"
import { sender } from "#tests/support/api.ts"

const send = sender({})
const FAMILIES = [
  ["/openapi/tenant.json", tenant],
  ["/openapi/rest.json", tenant],
  ["/openapi/channel.json", messaging],
  ["/openapi/action.json", accountAction],
  ["/openapi/partner.json", partner],
  ["/openapi/visitor.json", visitor],
  ["/spec.json", action],
] as const

describe.each(FAMILIES)("%s", async (path, dialect) => {
  const answer = await send(`GET ${path}`)
  const document = JSON.parse(answer.text) as Document
  const operations = Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({ path, verb: verb as Verb, operation })),
  )

  test("is public, cached, and the same below /v1", async () => {
    expect(answer.status).toBe(200)
    expect(answer.headers.get("content-type")).toBe("application/json")
    expect(answer.headers.get("cache-control")).toBe("public, max-age=300, must-revalidate")
    const etag = answer.headers.get("etag") ?? ""
    const again = await send(`GET ${path}`, { headers: { "If-None-Match": `"other", ${etag}` } })
    expect([again.status, again.text]).toEqual([304, ""])
    expect((await send(`GET /v1${path}`)).text).toBe(answer.text)
  })

  test("is valid OpenAPI 3.1", async () => {
    const { valid, errors } = await new Validator().validate(JSON.parse(answer.text))
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
    expect(document.openapi).toBe("3.1.0")
  })

  test("documents every route and no other", () => {
    const declared = dialect.routes.map(({ method, path }) => `${method} ${path}`).sort()
    expect(operations.map(({ verb, path }) => `${verb.toUpperCase()} ${path}`).sort()).toEqual(declared)
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(declared.length)
    for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z0-9]+$/)
  })

  test("names the parameters of each path, in its order", () => {
    for (const { path, operation } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const inPath = parametersOf(operation).filter((each) => "in" in each && each.in === "path")
      expect(inPath.map((each) => ("name" in each ? each.name : ""))).toEqual(named)
    }
  })

  test("tells of credential, limits, ids and failures on every endpoint", () => {
    expect(JSON.parse(answer.text).components.securitySchemes.key).toEqual(dialect.security)
    expect(JSON.parse(answer.text).security).toEqual([{ key: [] }])
    for (const { verb, operation } of operations) {
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(["401", "403", "429", "500"]))
      const refs = parametersOf(operation).flatMap((each) => ("$ref" in each ? each.$ref : []))
      expect(refs.includes("#/components/parameters/Idempotency-Key")).toBe(verb === "post")
      for (const [status, response] of Object.entries(operation.responses)) {
        const shown = "$ref" in response ? document.components.responses[`Error${status}`] : response
        expect(Object.keys(shown?.headers ?? {})).toEqual(
          expect.arrayContaining([
            "X-Request-Id",
            "RateLimit-Limit",
            "RateLimit-Remaining",
            "RateLimit-Reset",
          ]),
        )
      }
    }
    expect(document.components.responses.Error429?.headers).toHaveProperty("Retry-After")
  })

  test("gives examples that its own schemas take", () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    // A CommonJS default export, which Node shows as the module itself.
    ;(formats as unknown as (ajv: Ajv2020) => void)(ajv)
    ajv.addSchema({ $id: "doc", components: document.components })
    const check = (where: string, schema: unknown, value: unknown) => {
      const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"doc#/components'))
      const valid = ajv.validate(absolute, value)
      expect({ where, value, errors: valid ? null : ajv.errors }).toEqual({ where, value, errors: null })
    }
    for (const { path, verb, operation } of operations) {
      const where = `${verb} ${path}`
      for (const each of parametersOf(operation))
        if ("example" in each) check(`${where} ${each.name}`, each.schema, each.example)
      const body = operation.requestBody?.content["application/json"]
      if (body) check(`${where} body`, body.schema, body.example)
      for (const [status, response] of Object.entries(operation.responses)) {
        const media = "content" in response ? response.content?.["application/json"] : undefined
        if (media) check(`${where} ${status}`, media.schema, media.example)
      }
    }
    for (const [name, response] of Object.entries(document.components.responses))
      for (const { value } of Object.values(response.content?.["application/json"]?.examples ?? {}))
        check(name, { $ref: "#/components/schemas/Error" }, value)
  })

  test("anchors its patterns and resolves its references", () => {
    for (const [, pattern] of answer.text.matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g))
      expect(JSON.parse(pattern ?? "")).toMatch(/\$$/)
    for (const [, kind = "", name = ""] of answer.text.matchAll(/"\$ref":"#\/components\/(\w+)\/([\w-]+)"/g))
      expect(document.components[kind as "schemas"]).toHaveProperty(name)
  })

  test("does not name the software", () => {
    expect(answer.text).not.toMatch(/(?<!de)livery/i)
  })
})

test("the documents for accounts and for agencies together hold the whole action API", () => {
  const held = [...accountAction.routes, ...partner.routes].map(({ method, path }) => `${method} ${path}`)
  const byAlias = action.routes.filter(({ path }) => path.startsWith("/user/"))
  expect(byAlias).toHaveLength(partner.routes.length)
  expect(new Set(held).size).toBe(action.routes.length - byAlias.length)
  const isForAgencies = ({ permission = "" }) => permission.startsWith("clients.")
  expect(partner.routes.every(isForAgencies)).toBe(true)
  expect(accountAction.routes.some(isForAgencies)).toBe(false)
})

test.each(["/openapi/rest.json", "/openapi/channel.json", "/openapi/action.json", "/openapi/visitor.json"])(
  "%s tells a client of no other account",
  async (path) => {
    const { text } = await send(`GET ${path}`)
    expect(text).not.toMatch(/partner|sub-?account|run-?as/i)
    const inWords = text.replaceAll(
      /\/tenant\/(?:info|usage)|getTenant(?:Info|Usage)|not found or tenant inactive/g,
      "",
    )
    expect(inWords).not.toMatch(/tenant/i)
  },
)

const parametersOf = (operation: Operation) => operation.parameters ?? []

test("the Tenant API's document says what its reference says", async () => {
  const { paths } = JSON.parse((await send("GET /openapi/tenant.json")).text) as Document
  const query = (path: string) =>
    parametersOf(paths[path]?.get ?? ({} as Operation)).flatMap((each) =>
      "in" in each && each.in === "query" ? [[each.name, each.schema.type, each.schema.default]] : [],
    )
  expect(query("/bots")).toEqual([
    ["page", "integer", 1],
    ["per_page", "integer", 20],
    ["channel_type", "string", undefined],
    ["is_active", "boolean", undefined],
  ])
  expect(query("/analytics/conversations")).toEqual([
    ["period", "integer", 30],
    ["bot_id", "string", undefined],
  ])
  const source = paths["/knowledge/sources"]?.post?.requestBody?.content
  expect(source?.["application/json"]?.schema.properties?.include_subpages?.type).toBe("boolean")
  expect(source?.["application/json"]?.schema.properties?.max_pages?.type).toBe("integer")
  expect(Object.keys(source ?? {})).toEqual(["application/json", "multipart/form-data"])
  expect(Object.keys(paths["/knowledge/upload"]?.post?.requestBody?.content ?? {})).toEqual([
    "multipart/form-data",
  ])
  expect(
    paths["/knowledge/upload"]?.post?.requestBody?.content["multipart/form-data"]?.schema.required,
  ).toEqual(["bot_id", "file"])
  const scrape = paths["/knowledge/scrape"]?.post
  expect(scrape && parametersOf(scrape)).toContainEqual(
    expect.objectContaining({ name: "Prefer", in: "header" }),
  )
  expect(scrape?.responses["202"]).toHaveProperty("headers.Preference-Applied")
  const answers = paths["/conversations/{session_id}/messages"]?.post?.responses["200"]
  expect(answers).toHaveProperty(["content", "text/event-stream"])
})
