import { toDialect } from "../../core/noun-fields.ts"
import {
  createClient,
  deleteClient,
  getClient,
  listClients,
  updateClient,
} from "../../domain/clients/clients.ts"
import { CLIENT_FIELDS, type Client } from "../../domain/clients/schema.ts"
import { actionFields, actionView, settled } from "../action/fields.ts"
import { resource } from "../action/resource.ts"
import { Limits, limitsOf, limitsView } from "./limits.ts"

const UserFields = actionFields(CLIENT_FIELDS).extend({
  limits: Limits.nullable().transform(limitsOf).optional(),
})

/** An agency's clients, which this API calls sub-accounts and users (docs/contracts/clients.md). */
export const userRoutes = resource({
  noun: "user",
  within: "/partner",
  tag: "Partner",
  permissions: { read: "clients.read", write: "clients.write" },
  atomic: "partner",
  fields: UserFields,
  view: actionView(CLIENT_FIELDS).extend({ limits: Limits.optional() }),
  show(client: Client) {
    const { meta, ...shown } = toDialect(CLIENT_FIELDS, "action", client)
    return { ...shown, limits: limitsView(client.limits) ?? null, meta }
  },
  filters: ["email"],
  list: (ctx, at, _parents, { email }) => listClients(ctx, { at, email }),
  fetch: (ctx, id) => getClient(ctx, { id }),
  create: (ctx, fields) => createClient(ctx, settled(fields)),
  update: (ctx, id, fields) => updateClient(ctx, { id, settings: settled(fields) }),
  delete: (ctx, id) => deleteClient(ctx, { id }),
})
