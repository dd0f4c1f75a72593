import { z } from "zod"
import {
  createClient,
  deleteClient,
  getClient,
  listClients,
  updateClient,
} from "../../domain/clients/clients.ts"
import type { Client } from "../../domain/clients/schema.ts"
import { baseFields, clearable, settled } from "../action/fields.ts"
import { resource } from "../action/resource.ts"
import { Limits, limitsOf, limitsView } from "./limits.ts"

const { name, description, alias, meta, $update } = baseFields

const UserFields = z
  .strictObject({
    name,
    description,
    alias,
    meta,
    $update,
    image: clearable,
    email: clearable.meta({ examples: ["client@example.com"] }),
    limits: Limits.nullable().transform(limitsOf),
  })
  .partial()

const UserView = z.object({
  name: z.string(),
  description: z.string().optional(),
  alias: z.string().optional(),
  image: z.string().optional(),
  email: z.string().optional(),
  limits: Limits.optional(),
  meta: z.record(z.string(), z.unknown()),
})

/** An agency's clients, which this API calls sub-accounts and users (docs/contracts/clients.md). */
export const userRoutes = resource({
  noun: "user",
  within: "/partner",
  tag: "Partner",
  permissions: { read: "clients.read", write: "clients.write" },
  atomic: "partner",
  fields: UserFields,
  view: UserView,
  show: ({ name, description, alias, image, email, limits, meta }: Client) => ({
    name,
    description,
    alias,
    image,
    email,
    limits: limitsView(limits) ?? null,
    meta,
  }),
  filters: ["email"],
  list: (ctx, at, _parents, { email }) => listClients(ctx, { at, email }),
  fetch: (ctx, id) => getClient(ctx, { id }),
  create: (ctx, fields) => createClient(ctx, settled(fields)),
  update: (ctx, id, fields) => updateClient(ctx, { id, settings: settled(fields) }),
  delete: (ctx, id) => deleteClient(ctx, { id }),
})
