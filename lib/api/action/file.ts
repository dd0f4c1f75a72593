import { z } from "zod"
import {
  announceUpload,
  createFile,
  deleteFile,
  getFile,
  listFiles,
  openFile,
  updateFile,
  uploadFile,
} from "../../domain/files/files.ts"
import { FILE_FIELDS } from "../../domain/files/schema.ts"
import { syncFile } from "../../domain/knowledge/sources/sources.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { sendFile } from "../send-file.ts"
import { accepted } from "../stream.ts"
import { actionFields, actionView, settled } from "./fields.ts"
import { fileAddress } from "./file-address.ts"
import { resource } from "./resource.ts"
import { askedOf, UploadBody, UploadRequest, uploadRequestOf } from "./upload.ts"

/** Beside the fields of a file. */
const content = {
  type: z.string().optional().describe("Media type of its content"),
  size: z.number().optional().describe("Bytes of its content"),
}

const params = z.object({ fileId: z.string() })
const common = { tag: "File", params }

const crud = resource({
  noun: "file",
  tag: "File",
  permissions: { read: "knowledge.read", write: "knowledge.write" },
  fields: actionFields(FILE_FIELDS),
  view: actionView(FILE_FIELDS).extend(content),
  show: ({ id, createdAt, updatedAt, ...shown }) => shown,
  list: listFiles,
  fetch: (ctx, id) => getFile(ctx, { id }),
  create: (ctx, fields) => createFile(ctx, settled(fields)),
  update: (ctx, id, fields) => updateFile(ctx, { id, settings: settled(fields) }),
  delete: (ctx, id) => deleteFile(ctx, { id }),
})

const upload = route({
  ...common,
  method: "POST",
  path: "/file/{fileId}/upload",
  summary: "Upload file",
  description:
    "Gives a file its content: as multipart/form-data, as plain bytes with their Content-Type, or as JSON with an address " +
    "that has the bytes. JSON with type and size announces bytes instead: they are then sent to the uploadRequest of the " +
    "answer, without a key, within 15 minutes.",
  doing: "uploading a file",
  permission: "knowledge.write",
  body: UploadBody,
  upload: "any",
  responses: {
    200: {
      description: "The file's id, and how announced bytes are sent",
      schema: z.object({ id: z.string(), uploadRequest: UploadRequest.optional() }),
    },
  },
  async handler(ctx, { params: { fileId }, body, file }, call) {
    const asked = askedOf(body, file)
    if ("brought" in asked) return json(await uploadFile(ctx, { id: fileId, ...asked.brought }))
    const { id, ticket } = await announceUpload(ctx, { id: fileId, ...asked.announced })
    return json({ id, uploadRequest: uploadRequestOf(call, { ...asked.announced, id, ticket }) })
  },
})

const download = route({
  ...common,
  method: "GET",
  path: "/file/{fileId}/download",
  summary: "Download file",
  description:
    "An address of the bytes that is good for an hour; the bytes themselves for other types than JSON.",
  permission: "knowledge.read",
  responses: {
    200: {
      description: "Where the bytes are, or the bytes under the type of the file",
      schema: z.object({ url: z.string() }),
      types: ["*/*"],
    },
  },
  async handler(ctx, { params: { fileId } }, call) {
    const file = await openFile(ctx, { id: fileId })
    if (accepted(call.header("accept"), [])) return json({ url: fileAddress(call, file.id, file.ticket) })
    return sendFile(file)
  },
})

const sync = route({
  ...common,
  method: "POST",
  path: "/file/{fileId}/sync",
  summary: "Sync file",
  description: "Reads the file again wherever it is attached.",
  permission: "knowledge.write",
  atomic: true,
  body: z.strictObject({}),
  responses: { 200: { description: "The file's id", schema: z.object({ id: z.string() }) } },
  handler: async (ctx, { params }) => json(await syncFile(ctx, params)),
})

export const file = [...crud, upload, download, sync]
