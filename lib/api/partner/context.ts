import { z } from "zod"
import { toDialect } from "../../core/noun-fields.ts"
import {
  createClientContext,
  deleteClientContext,
  getClientContext,
  listClientContexts,
  updateClientContext,
} from "../../domain/clients/clients.ts"
import { type ClientContext, CONTEXT_FIELDS } from "../../domain/clients/schema.ts"
import { actionFields, actionView, settled } from "../action/fields.ts"
import { listRoute } from "../action/list-route.ts"
import { rowOf, rowSchema } from "../action/row.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"

const base = "/partner/user/{userId}/context"
const OfUser = z.object({ userId: z.string() })
const OneOfUser = OfUser.extend({ contextId: z.string() })
const LINKS = ["blueprintId", "botId", "datasetId", "skillsetId"] as const
const ContextFields = actionFields(CONTEXT_FIELDS)
const ContextRow = rowSchema(actionView(CONTEXT_FIELDS)).meta({ id: "Context" })
const show = (context: ClientContext) => rowOf(context, toDialect(CONTEXT_FIELDS, "action", context))

const IdOnly = { 200: { description: "The context's id", schema: z.object({ id: z.string() }) } }
const Whole = { 200: { description: "The context", schema: ContextRow } }
const writing = { method: "POST", tag: "Partner", permission: "clients.write" } as const
const reading = { method: "GET", tag: "Partner", permission: "clients.read" } as const

/** What an agency keeps about a sub-account. */
export const contextRoutes = [
  listRoute({
    ...reading,
    path: `${base}/list`,
    summary: "List contexts of a user",
    params: OfUser,
    filters: LINKS,
    row: ContextRow,
    show,
    list: (ctx, at, { params, filters }) =>
      listClientContexts(ctx, params.userId ?? "", { at, filter: filters }),
  }),
  route({
    ...writing,
    path: `${base}/create`,
    summary: "Create context of a user",
    params: OfUser,
    body: ContextFields,
    responses: Whole,
    handler: async (ctx, { params, body }) =>
      json(show(await createClientContext(ctx, params.userId, settled(body)))),
  }),
  route({
    ...reading,
    path: `${base}/{contextId}/fetch`,
    summary: "Fetch context of a user",
    params: OneOfUser,
    responses: Whole,
    handler: async (ctx, { params: { userId, contextId } }) =>
      json(show(await getClientContext(ctx, userId, { id: contextId }))),
  }),
  route({
    ...writing,
    path: `${base}/{contextId}/update`,
    summary: "Update context of a user",
    params: OneOfUser,
    body: ContextFields,
    responses: IdOnly,
    handler: async (ctx, { params: { userId, contextId }, body }) =>
      json(await updateClientContext(ctx, userId, { id: contextId, settings: settled(body) })),
  }),
  route({
    ...writing,
    path: `${base}/{contextId}/delete`,
    summary: "Delete context of a user",
    params: OneOfUser,
    body: z.strictObject({}),
    responses: IdOnly,
    handler: async (ctx, { params: { userId, contextId } }) =>
      json(await deleteClientContext(ctx, userId, { id: contextId })),
  }),
]
