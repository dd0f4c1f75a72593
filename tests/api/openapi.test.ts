import { expect, test } from "vitest"
import { action } from "#lib/api/action/action.ts"
import { channel } from "#lib/api/channel/channel.ts"
import { tenant } from "#lib/api/tenant/tenant.ts"
import { sender } from "#tests/support/api.ts"

const send = sender({})

test.each([
  ["/openapi/tenant.json", tenant],
  ["/openapi/channel.json", channel],
  ["/spec.json", action],
])("%s documents every route, without a key", async (path, dialect) => {
  const answer = await send(`GET ${path}`)
  expect(answer.status).toBe(200)
  const document = JSON.parse(answer.text)
  expect(document.openapi).toBe("3.1.0")
  expect(document.components.securitySchemes.key).toEqual(dialect.security)
  const ids = new Set<string>()
  for (const route of dialect.routes) {
    const operation = document.paths[route.path]?.[route.method.toLowerCase()]
    expect(operation?.summary).toBe(route.summary)
    expect(operation.responses).toHaveProperty("401")
    ids.add(operation.operationId)
    const named = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const inPath = (operation.parameters ?? []).filter((each: { in: string }) => each.in === "path")
    expect(inPath.map((each: { name: string }) => each.name)).toEqual(named)
  }
  expect(ids.size).toBe(dialect.routes.length)
  for (const [, pattern] of answer.text.matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g))
    expect(JSON.parse(pattern ?? "")).toMatch(/\$$/)
  for (const [, ref] of answer.text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g))
    expect(document.components.schemas).toHaveProperty(ref ?? "")
  expect((await send(`GET ${path}`)).text).toBe(answer.text)
})
