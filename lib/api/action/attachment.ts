import { z } from "zod"
import { addAttachment, announceAttachment, listAttachments } from "../../domain/files/files.ts"
import type { StoredFile } from "../../domain/files/schema.ts"
import { exampleId } from "../openapi/example-of.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { listRoute } from "./list-route.ts"
import { rowOf, rowSchema } from "./row.ts"
import { askedOf, UploadBody, UploadRequest, uploadRequestOf } from "./upload.ts"

const View = z.object({
  name: z.string().meta({ examples: ["invoice.pdf"] }),
  description: z.string().optional(),
  meta: z.record(z.string(), z.unknown()),
  type: z.string().optional(),
  size: z.number().optional(),
})

const params = z.object({ conversationId: z.string() })

/** The upload at an address that names the conversation by this parameter. */
const uploadAt = (path: string, name: string) =>
  route({
    method: "POST",
    path,
    tag: "Conversation",
    summary: "Upload attachment",
    description: "Adds a file to a conversation, in any form that the upload of a file takes.",
    doing: "uploading an attachment",
    permission: "conversations.write",
    params: z.object({
      [name]: z
        .string()
        .meta({ description: "Id of the conversation", examples: [exampleId("conversation")] }),
    }),
    body: UploadBody,
    upload: "any",
    responses: {
      200: {
        description: "The attachment's id, and how announced bytes are sent",
        schema: z.object({
          id: z.string().meta({ examples: [exampleId("attachment")] }),
          name: z.string().optional(),
          uploadRequest: UploadRequest.optional(),
        }),
      },
    },
    async handler(ctx, { params: { [name]: conversationId = "" }, body, file }, call) {
      const asked = askedOf(body, file)
      if ("brought" in asked)
        return json(named(await addAttachment(ctx, { conversationId, ...asked.brought })))
      const { ticket, ...made } = await announceAttachment(ctx, { conversationId, ...asked.announced })
      const uploadRequest = uploadRequestOf(call, { ...asked.announced, id: made.id, ticket })
      return json({ ...named(made), uploadRequest })
    },
  })

const upload = uploadAt("/conversation/{conversationId}/attachment/upload", "conversationId")
/** Where the official SDK sends it. */
const uploadBySdk = uploadAt("/Attachment/{attachmentId}/upload", "attachmentId")

const named = ({ id, name }: { id: string; name: string }) => ({ id, ...(name && { name }) })

const list = listRoute({
  method: "GET",
  path: "/conversation/{conversationId}/attachment/list",
  tag: "Conversation",
  summary: "List attachments",
  permission: "conversations.read",
  params,
  row: rowSchema(View).meta({ id: "Attachment" }),
  show: ({ name, description, meta, type, size, ...row }: StoredFile) =>
    rowOf(row, { name, description, meta, type, size }),
  list: (ctx, cursor, { params: { conversationId = "" } }) =>
    listAttachments(ctx, { ...cursor, conversationId }),
})

export const attachment = [upload, uploadBySdk, list]
