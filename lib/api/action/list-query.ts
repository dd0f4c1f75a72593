import { z } from "zod"
import type { Cursor } from "../../db/cursor.ts"

const MAX = 100

/** What every list takes; beside these, equality filters on meta as `meta.k=v` or `meta[k]=v`. */
export const ListQuery = z
  .looseObject({
    cursor: z.string().optional().describe("Id of the last item seen"),
    order: z.string().optional().describe("asc or desc (default)"),
    take: z.string().optional().describe("1 to 100 (default)"),
    limit: z.string().optional().describe("Another name of take"),
  })
  .meta({ description: "Position in a list" })
type ListQuery = z.output<typeof ListQuery>

/** The position that a query names. As in the reference, an order or take that makes no sense is the default. */
export function cursorOf(query: ListQuery): Cursor {
  const take = Math.trunc(Number(query.take ?? query.limit))
  return {
    ...(query.cursor && { cursor: query.cursor }),
    order: query.order === "asc" ? "asc" : "desc",
    take: take >= 1 ? Math.min(take, MAX) : MAX,
    meta: metaOf(query),
  }
}

function metaOf(query: ListQuery): Cursor["meta"] {
  const filters: Cursor["meta"] = {}
  for (const [name, value] of Object.entries(query)) {
    const path =
      /^meta\.(.+)$/.exec(name)?.[1] ??
      /^meta((?:\[[^\]]+\])+)$/.exec(name)?.[1]?.slice(1, -1).replaceAll("][", ".")
    if (path) filters[path] = value === "true" ? true : value === "false" ? false : String(value)
  }
  return filters
}
