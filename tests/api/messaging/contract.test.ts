import { beforeAll, describe, expect, test } from "vitest"
import { type Case, hold, nameOf } from "#tests/api/rows/case.ts"
import { makeWorld, type World } from "#tests/api/rows/world.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { accessRows, messageRows } from "./message-rows.ts"
import { startRows } from "./start-rows.ts"

// The API channel's reference, row by row. What is expected was written by hand and never read from the declarations.
useSettings({ LIVERY_RATE_LIMITS: "off" })
await useDatabase()

const TABLES: Record<string, Case[]> = { start: startRows, messages: messageRows, access: accessRows }

test("the tables are not shortened", () => {
  expect(Object.values(TABLES).flat().length).toBeGreaterThanOrEqual(90)
})

// The rows of a table share one account and run in their order.
describe.each(Object.entries(TABLES))("%s", (_, rows) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld("messaging")
  })
  test.each(rows.map((row) => ({ name: nameOf(row), row })))("$name", ({ row }) => hold(row, world))
})
