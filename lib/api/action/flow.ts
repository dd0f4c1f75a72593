import { z } from "zod"
import { toDialect } from "../../core/noun-fields.ts"
import { FLOW_FIELDS, FlowDocument } from "../../domain/flows/schema.ts"
import {
  createFlow,
  deleteFlow,
  deployFlow,
  getFlow,
  listFlows,
  listReleases,
  rollBack,
  updateFlow,
  validateFlow,
} from "../../domain/releases/releases.ts"
import type { Release as DomainRelease } from "../../domain/releases/schema.ts"
import { exampleId } from "../openapi/example-of.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { actionFields, actionView, settled } from "./fields.ts"
import { resource } from "./resource.ts"

const fields = actionFields(FLOW_FIELDS)

const crud = resource({
  noun: "flow",
  tag: "Flow",
  permissions: { read: "bots.read", write: "bots.write" },
  fields,
  newFields: fields.required({ botId: true }).extend({
    botId: z.string().meta({ description: "The bot that it leads", examples: [exampleId("bot")] }),
  }),
  view: actionView(FLOW_FIELDS),
  show: (flow) => toDialect(FLOW_FIELDS, "action", flow),
  list: listFlows,
  fetch: (ctx, id) => getFlow(ctx, { id }),
  create: (ctx, fields) => createFlow(ctx, settled(fields)),
  update: (ctx, id, fields) => updateFlow(ctx, { id, settings: settled(fields) }),
  delete: (ctx, id) => deleteFlow(ctx, { id }),
})

const FlowFinding = z
  .object({
    blockId: z
      .string()
      .nullable()
      .meta({ examples: ["menu"] }),
    field: z
      .string()
      .nullable()
      .describe("The member or the exit of the block")
      .meta({ examples: ["orders"] }),
    code: z.string().meta({ examples: ["not_connected"] }),
    message: z
      .string()
      .meta({ examples: ['"My order" leads nowhere. Connect it to a block; an End block ends the flow'] }),
    severity: z.enum(["error", "warning"]).describe("Errors keep a flow from being deployed"),
  })
  .meta({ id: "FlowFinding" })

const Release = z
  .object({
    id: z.uuid().meta({ examples: [exampleId("release")] }),
    botId: z.uuid().meta({ examples: [exampleId("bot")] }),
    number: z.int().meta({ examples: [3] }),
    note: z.string().meta({ examples: ["Asks for the order's number"] }),
    author: z
      .string()
      .nullable()
      .meta({ examples: ["Ada"] }),
    current: z.boolean().describe("Whether new conversations begin with it"),
    createdAt: z.number().describe("Milliseconds since 1970"),
  })
  .meta({ id: "Release" })

const shown = ({ isCurrent, createdAt, ...release }: DomainRelease): z.input<typeof Release> => ({
  ...release,
  current: isCurrent,
  createdAt: createdAt.getTime(),
})

const flowId = z.object({ flowId: z.string() })
const botId = z.object({ botId: z.string() })

const validate = route({
  method: "POST",
  path: "/flow/{flowId}/validate",
  tag: "Flow",
  summary: "Validate flow",
  description:
    "What is wrong with a flow as it is stored, or with the document that is sent, each on its block.",
  permission: "bots.read",
  params: flowId,
  body: z.strictObject({ document: FlowDocument.optional() }),
  responses: {
    200: {
      description: "The findings; none: it can be deployed",
      schema: z.object({ findings: z.array(FlowFinding) }),
    },
  },
  handler: async (ctx, { params, body }) =>
    json({ findings: await validateFlow(ctx, { id: params.flowId, ...body }) }),
})

const deploy = route({
  method: "POST",
  path: "/flow/{flowId}/deploy",
  tag: "Flow",
  summary: "Deploy flow",
  description:
    "Makes a release of the flow as it is stored: conversations begin with it from now on; those under way stay on theirs. A flow with faults is refused with the first one.",
  doing: "deploying a flow",
  permission: "bots.write",
  params: flowId,
  body: z.strictObject({
    note: z
      .string()
      .max(1000)
      .optional()
      .meta({ examples: ["Asks for the order's number"] }),
  }),
  responses: {
    200: {
      description: "The release",
      schema: z.object({ release: Release, findings: z.array(FlowFinding) }),
    },
  },
  async handler(ctx, { params, body }) {
    const { release, findings } = await deployFlow(ctx, { flowId: params.flowId, ...body })
    return json({ release: shown(release), findings })
  },
})

const releases = route({
  method: "GET",
  path: "/bot/{botId}/release/list",
  tag: "Flow",
  summary: "List releases",
  description: "The releases of a bot, the latest first, 50 at most.",
  permission: "bots.read",
  params: botId,
  responses: { 200: { description: "The releases", schema: z.object({ items: z.array(Release) }) } },
  handler: async (ctx, { params }) => json({ items: (await listReleases(ctx, params)).map(shown) }),
})

const rollback = route({
  method: "POST",
  path: "/bot/{botId}/release/rollback",
  tag: "Flow",
  summary: "Roll back to a release",
  description:
    "Makes an earlier release the one that conversations begin with. Null: the bot answers by itself again. The stored flow stays as it is.",
  doing: "rolling back a release",
  permission: "bots.write",
  params: botId,
  body: z.strictObject({
    releaseId: z
      .string()
      .nullable()
      .meta({ examples: [exampleId("release")] }),
  }),
  responses: {
    200: {
      description: "The release that is current now",
      schema: z.object({ release: Release.nullable() }),
    },
  },
  async handler(ctx, { params, body }) {
    const release = await rollBack(ctx, { ...params, ...body })
    return json({ release: release && shown(release) })
  },
})

export const flow = [...crud, validate, deploy, releases, rollback]
