import { z } from "zod"
import type { Context, Permission } from "../../core/context.ts"
import { LiveryError } from "../../core/errors.ts"
import type { Cursor } from "../../db/cursor.ts"
import { json } from "../reply.ts"
import { type Method, type Route, route } from "../route.ts"
import { accepted, stream } from "../stream.ts"
import { cursorOf, ListQuery } from "./list-query.ts"
import { everyRow, LIST_FORMS } from "./list-stream.ts"

/** The equality filters that a request names, by the list's own names. */
export type Filters = Record<string, string>

interface List<Item extends { id: string }> {
  method: Method
  path: string
  tag: string
  summary: string
  permission?: Permission
  params?: z.ZodObject
  /** Names of equality filters beside those on meta. */
  filters?: readonly string[]
  /** One row as it is shown. */
  row: z.ZodObject
  show(item: Item): Record<string, unknown>
  list(ctx: Context, at: Cursor, asked: { params: Record<string, string>; filters: Filters }): Promise<Item[]>
}

/** A list by cursor: a page as JSON, or every row as JSON lines, CSV or server-sent events. */
export function listRoute<Item extends { id: string }>(declared: List<Item>): Route {
  const { filters: names = [], row, show, list, ...described } = declared
  const own = Object.fromEntries(names.map((name) => [name, z.string().optional()]))
  return route({
    ...described,
    query: ListQuery.extend(own).meta(ListQuery.meta() ?? {}),
    responses: {
      200: {
        description: "A page; the cursor of the next is the id of its last item",
        schema: z.object({ items: z.array(row), cursor: row.shape.id as z.ZodType }),
        types: Object.keys(LIST_FORMS),
      },
    },
    async handler(ctx, { query, params }, call) {
      const cursor = cursorOf(query)
      const type = accepted(call.header("accept"), Object.keys(LIST_FORMS))
      if (type === undefined) throw new LiveryError("invalid_input", "Unsupported accept header")
      const filters = Object.fromEntries(names.flatMap((name) => filterOf(name, query[name])))
      const page = (at: Cursor) => list(ctx, at, { params: { ...(params as object) }, filters })
      const form = LIST_FORMS[type]?.(Object.keys(row.shape))
      if (form)
        return stream(
          call,
          everyRow(page, cursor, (query.take ?? query.limit) ? cursor.take : undefined, show),
          form,
        )
      const items = await page(cursor)
      return json({ items: items.map(show), cursor: items.at(-1)?.id ?? "" })
    },
  })
}

const filterOf = (name: string, value: unknown): [string, string][] =>
  typeof value === "string" ? [[name, value]] : []
