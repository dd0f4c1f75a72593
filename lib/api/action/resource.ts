import { z } from "zod"
import type { Context, Permission } from "../../core/context.ts"
import type { Cursor } from "../../db/cursor.ts"
import { exampleId } from "../openapi/example-of.ts"
import { json } from "../reply.ts"
import { type Method, type Route, route } from "../route.ts"
import { type Filters, listRoute } from "./list-route.ts"
import { type Row, rowOf, rowSchema } from "./row.ts"

type Parents = Record<string, string>

export interface Resource<
  Fields extends z.ZodObject,
  View extends z.ZodObject,
  Item extends Row,
  New extends z.ZodObject = Fields,
> {
  /** Singular, as it stands in the path: "bot". */
  noun: string
  /** The path above a nested resource: "/dataset/{datasetId}". Its parameters reach the functions as `parents`. */
  within?: string
  tag: string
  permissions: { read: Permission; write: Permission }
  /** What create and update take, in the domain's own names. */
  fields: Fields
  /** What create takes, where that is more. */
  newFields?: New
  /** What create answers beside the id; left out where it is undefined. */
  created?: z.ZodObject
  /** What is shown beside id, createdAt and updatedAt. */
  view: View
  /** As of a route: what its commands can share a transaction with. */
  atomic?: "partner"
  /** Whether there is an export beside the list: the same under another name. */
  exports?: true
  /** Null where a value is not set; such fields are left out of answers. */
  show(item: Item): { [Name in keyof z.input<View>]: z.input<View>[Name] | null }
  /** Names of equality filters that the list takes beside those on meta. */
  filters?: readonly string[]
  list(ctx: Context, cursor: Cursor, parents: Parents, filters: Filters): Promise<Item[]>
  /** `id` may be an alias here and below. */
  fetch(ctx: Context, id: string, parents: Parents): Promise<Item>
  create(ctx: Context, fields: z.output<New>, parents: Parents): Promise<{ id: string }>
  update(ctx: Context, id: string, fields: z.output<Fields>, parents: Parents): Promise<{ id: string }>
  delete(ctx: Context, id: string, parents: Parents): Promise<{ id: string }>
}

/** The five routes of an action API resource: list, fetch, create, update, delete. */
export function resource<
  Fields extends z.ZodObject,
  View extends z.ZodObject,
  Item extends Row,
  New extends z.ZodObject = Fields,
>(declared: Resource<Fields, View, Item, New>): Route[] {
  const { noun, within = "", tag, fields, permissions, atomic = true } = declared
  const created = declared.created ?? z.object({})
  const idName = `${noun}Id`
  const parentNames = [...within.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name)
  const base = `${within}/${noun}`
  const one = `${base}/{${idName}}`
  const strings = (names: string[]) => z.object(Object.fromEntries(names.map((name) => [name, z.string()])))
  const onBase = parentNames.length > 0 ? { params: strings(parentNames) } : {}
  const onOne = { params: strings([...parentNames, idName]) }
  const Shown = rowSchema(declared.view).meta({ id: noun.charAt(0).toUpperCase() + noun.slice(1) })
  const common = (method: Method, action: string) => ({
    method,
    tag,
    summary: `${action} ${noun}${action === "List" || action === "Export" ? "s" : ""}`,
    permission: method === "GET" ? permissions.read : permissions.write,
  })
  const id = z.string().meta({ examples: [exampleId(noun)] })
  const idOnly = { 200: { description: `The ${noun}'s id`, schema: z.object({ id }) } }
  const idOf = (params: unknown) => (params as Parents)[idName] ?? ""
  const parentsOf = (params: unknown) => (params ?? {}) as Parents
  const show = (item: Item) => rowOf(item, declared.show(item))

  const listing = (action: "List" | "Export") =>
    listRoute({
      ...common("GET", action),
      ...onBase,
      path: `${base}/${action.toLowerCase()}`,
      filters: declared.filters ?? [],
      row: Shown,
      show,
      list: (ctx, at, { params, filters }) => declared.list(ctx, at, params, filters),
    })

  return [
    listing("List"),
    ...(declared.exports ? [listing("Export")] : []),
    route({
      ...common("POST", "Create"),
      ...onBase,
      path: `${base}/create`,
      doing: `creating a ${noun}`,
      atomic,
      body: declared.newFields ?? fields,
      responses: {
        200: { description: `The new ${noun}`, schema: z.object({ id, ...created.partial().shape }) },
      },
      async handler(ctx, { body, params }) {
        const made = await declared.create(ctx, body as z.output<New>, parentsOf(params))
        return json({ id: made.id, ...created.parse(made) })
      },
    }),
    route({
      ...common("GET", "Fetch"),
      ...onOne,
      path: `${one}/fetch`,
      responses: { 200: { description: `The ${noun}`, schema: Shown } },
      handler: async (ctx, { params }) =>
        json(show(await declared.fetch(ctx, idOf(params), parentsOf(params)))),
    }),
    route({
      ...common("POST", "Update"),
      ...onOne,
      path: `${one}/update`,
      description: "Fields that are left out stay as they are; null or an empty text clears.",
      doing: `updating a ${noun}`,
      atomic,
      body: fields,
      responses: idOnly,
      async handler(ctx, { body, params }) {
        const { id } = await declared.update(ctx, idOf(params), body, parentsOf(params))
        return json({ id })
      },
    }),
    route({
      ...common("POST", "Delete"),
      ...onOne,
      path: `${one}/delete`,
      atomic,
      body: z.strictObject({}),
      responses: idOnly,
      async handler(ctx, { params }) {
        const { id } = await declared.delete(ctx, idOf(params), parentsOf(params))
        return json({ id })
      },
    }),
  ]
}
