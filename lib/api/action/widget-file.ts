import { z } from "zod"
import { PICTURED } from "../../domain/widgets/schema.ts"
import { type AttachedFile, attachWidgetFile, detachWidgetFile } from "../../domain/widgets/widgets.ts"
import { exampleId } from "../openapi/example-of.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"

const Type = z.enum(PICTURED)
const Attached = z.object({
  id: z.string().meta({ description: "Of the file", examples: [exampleId("file")] }),
  type: Type,
  widgetIntegrationId: z.string().meta({ examples: [exampleId("widget")] }),
})
const shown = ({ id, type, widgetId }: AttachedFile) => json({ id, type, widgetIntegrationId: widgetId })

const common = {
  method: "POST",
  tag: "Widget",
  permission: "bots.write",
  params: z.object({ widgetId: z.string(), fileId: z.string() }),
  responses: { 200: { description: "The file in its place", schema: Attached } },
} as const

const attach = route({
  ...common,
  path: "/integration/widget/{widgetId}/file/{fileId}/attach",
  summary: "Attach file to widget",
  description:
    "Makes a PNG, JPEG or WebP file of up to 64 kB the bot's picture (type bot). A file of another type is kept with the widget and shown nowhere.",
  doing: "attaching a file to a widget",
  body: z.strictObject({ type: Type }),
  handler: async (ctx, { params: { widgetId: id, fileId }, body: { type } }) =>
    shown(await attachWidgetFile(ctx, { id, fileId, type })),
})

const detach = route({
  ...common,
  path: "/integration/widget/{widgetId}/file/{fileId}/detach",
  summary: "Detach file from widget",
  description: "The widget goes without the picture; the file stays.",
  doing: "detaching a file from a widget",
  atomic: true,
  body: z.strictObject({}),
  handler: async (ctx, { params: { widgetId: id, fileId } }) =>
    shown(await detachWidgetFile(ctx, { id, fileId })),
})

export const widgetFile = [attach, detach]
