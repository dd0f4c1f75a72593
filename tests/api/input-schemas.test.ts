import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { z } from "zod"
import { action } from "#lib/api/action/action.ts"
import { messaging } from "#lib/api/messaging/messaging.ts"
import { tenant } from "#lib/api/tenant/tenant.ts"
import { visitor } from "#lib/api/visitor/visitor.ts"
import { readTurn } from "#lib/api/web/read-turn.ts"
import { parse } from "#lib/core/command.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import { arbitraryJson } from "#tests/support/arbitrary-json.ts"

/** What anybody sends is taken or refused as invalid input; nothing else is thrown. */
const takenOrRefused = (read: (value: unknown) => unknown) => async (value: unknown) => {
  try {
    await read(value)
  } catch (error) {
    if (!isLiveryError(error)) throw error
    expect(error.code).toBe("invalid_input")
  }
}

for (const { name, routes } of [tenant, action, messaging, visitor])
  describe(`the ${name} family`, () => {
    for (const route of routes)
      for (const part of ["body", "form", "query", "params"] as const) {
        const schema = route[part]
        if (!schema) continue
        test(`${route.method} ${route.path} takes or refuses any ${part}`, async () => {
          const check = takenOrRefused((value) => parse(schema, value))
          await fc.assert(fc.asyncProperty(arbitraryJson(schema), check), { numRuns: 150 })
        })
      }
  })

test("a message of the web app's chat is taken or refused", async () => {
  const check = takenOrRefused((value) =>
    readTurn(new Request("http://localhost", { method: "POST", body: JSON.stringify(value) })),
  )
  const turn = z.object({ sessionId: z.string(), text: z.string() })
  await fc.assert(fc.asyncProperty(arbitraryJson(turn), check), { numRuns: 300 })
})

test("a schema that throws refuses the input", () => {
  const throwing = z.string().max(200)
  const hostile = { length: { toString: 1 } }
  expect(() => throwing.safeParse(hostile)).toThrow(TypeError)
  expect(() => parse(z.strictObject({ name: throwing }), { name: hostile })).toThrow(
    expect.objectContaining({ code: "invalid_input" }),
  )
})
