import { z } from "zod"
import { toDialect } from "../../core/noun-fields.ts"
import { SECRET_FIELDS } from "../../domain/secrets/schema.ts"
import {
  createSecret,
  deleteSecret,
  getSecret,
  listSecrets,
  revokeSecret,
  updateSecret,
} from "../../domain/secrets/secrets.ts"
import { exampleId } from "../openapi/example-of.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { actionFields, actionView, clearable, settled } from "./fields.ts"
import { resource } from "./resource.ts"

const crud = resource({
  noun: "secret",
  tag: "Secret",
  permissions: { read: "tools.read", write: "tools.write" },
  fields: actionFields(SECRET_FIELDS).extend({
    value: clearable.optional().meta({
      description: "What is sent; no answer ever holds it. Null or an empty text takes it away",
      examples: ["3f9c1d"],
    }),
  }),
  view: actionView(SECRET_FIELDS),
  show: (secret) => toDialect(SECRET_FIELDS, "action", secret),
  list: listSecrets,
  fetch: (ctx, id) => getSecret(ctx, { id }),
  create: (ctx, fields) => createSecret(ctx, settled(fields)),
  update: (ctx, id, fields) => updateSecret(ctx, { id, settings: settled(fields) }),
  delete: (ctx, id) => deleteSecret(ctx, { id }),
})

const params = z.object({ secretId: z.string() })
const id = z.string().meta({ examples: [exampleId("secret")] })
const common = { method: "POST", tag: "Secret", params, body: z.strictObject({}) } as const

const revoke = route({
  ...common,
  path: "/secret/{secretId}/revoke",
  summary: "Revoke secret",
  description: "Takes its value away: nothing is sent with it until another is entered.",
  permission: "tools.write",
  atomic: true,
  responses: { 200: { description: "The secret's id", schema: z.object({ id }) } },
  handler: async (ctx, { params }) => json(await revokeSecret(ctx, { id: params.secretId })),
})

const verify = route({
  ...common,
  path: "/secret/{secretId}/verify",
  summary: "Verify secret",
  description: "Whether it has a value to be sent.",
  permission: "tools.read",
  responses: {
    200: {
      description: "Whether it can be used",
      schema: z.object({ id, status: z.enum(["unauthenticated", "authenticated"]) }),
    },
  },
  async handler(ctx, { params }) {
    const { id, valueAt } = await getSecret(ctx, { id: params.secretId })
    return json({ id, status: valueAt ? "authenticated" : "unauthenticated" })
  },
})

export const secret = [...crud, revoke, verify]
