import { expect, test } from "vitest"
import { z } from "zod"
import { resource } from "#lib/api/action/resource.ts"
import type { Call } from "#lib/api/call.ts"
import { newId } from "#lib/core/ids.ts"
import type { Cursor } from "#lib/db/cursor.ts"

const row = { id: newId(), text: "Words", createdAt: new Date(5), updatedAt: new Date(6) }
const heard: unknown[] = []
const hear = (...what: unknown[]) => {
  heard.push(what)
  return row
}

const routes = resource({
  noun: "record",
  within: "/dataset/{datasetId}",
  tag: "Record",
  permissions: { read: "knowledge.read", write: "knowledge.write" },
  fields: z.strictObject({ text: z.string() }).partial(),
  view: z.object({ text: z.string(), note: z.string().optional() }),
  show: ({ text }: typeof row) => ({ text, note: null }),
  list: async (_, cursor: Cursor, parents) => [hear("list", cursor.take, parents)],
  fetch: async (_, id, parents) => hear("fetch", id, parents),
  create: async (_, fields, parents) => hear("create", fields, parents),
  update: async (_, id, fields, parents) => hear("update", id, fields, parents),
  delete: async (_, id, parents) => hear("delete", id, parents),
})

test("a nested resource has its five paths and hears its parent's id", async () => {
  expect(routes.map(({ method, path }) => `${method} ${path}`)).toEqual([
    "GET /dataset/{datasetId}/record/list",
    "POST /dataset/{datasetId}/record/create",
    "GET /dataset/{datasetId}/record/{recordId}/fetch",
    "POST /dataset/{datasetId}/record/{recordId}/update",
    "POST /dataset/{datasetId}/record/{recordId}/delete",
  ])
  const call = { header: () => undefined } as unknown as Call
  const params = { datasetId: "d", recordId: "r" }
  const input = { params, query: { take: "3" }, body: { text: "New" }, file: undefined }
  const answers: string[] = []
  for (const route of routes) answers.push(String((await route.handler({} as never, input, call)).body))
  const parents = params
  expect(heard).toEqual([
    ["list", 3, parents],
    ["create", { text: "New" }, parents],
    ["fetch", "r", parents],
    ["update", "r", { text: "New" }, parents],
    ["delete", "r", parents],
  ])
  const shown = { id: row.id, text: "Words", createdAt: 5, updatedAt: 6 }
  const id = { id: row.id }
  expect(answers.map((answer) => JSON.parse(answer))).toEqual([
    { items: [shown], cursor: row.id },
    id,
    shown,
    id,
    id,
  ])
})
