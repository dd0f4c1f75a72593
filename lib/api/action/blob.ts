import { z } from "zod"
import { contextForTicket } from "../../auth/ticket-context.ts"
import { openFile, readTicket, uploadFile } from "../../domain/files/files.ts"
import type { Call } from "../call.ts"
import { incomingBytes } from "../read-bytes.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { sendFile } from "../send-file.ts"

const common = {
  tag: "File",
  path: "/file/{fileId}/blob",
  params: z.object({ fileId: z.string() }),
  query: z.looseObject({ ticket: z.string().describe("Part of the address, which is used as it was given") }),
}
const signed = (purpose: "put" | "get") => (call: Call) => {
  const { ticket = "" } = call.request.query()
  return contextForTicket(ticket, { purpose, fileId: call.params.fileId ?? "" }, call)
}

const put = route({
  ...common,
  method: "PUT",
  summary: "Bring announced bytes",
  description: "The second step of an upload. The address carries its own permission, so no key is sent.",
  permission: "knowledge.write",
  authenticate: signed("put"),
  upload: "raw",
  responses: { 200: { description: "The file's id", schema: z.object({ id: z.string() }) } },
  async handler(ctx, { params: { fileId }, query }, call) {
    const { size, type, name } = readTicket(query.ticket, { purpose: "put", fileId }) ?? {}
    const content = incomingBytes(call)
    return json(await uploadFile(ctx, { id: fileId, content, size, type, name }))
  },
})

const get = route({
  ...common,
  method: "GET",
  summary: "Take the bytes of a file",
  description:
    "What a download's address leads to. The address carries its own permission, so no key is sent.",
  permission: "knowledge.read",
  authenticate: signed("get"),
  responses: { 200: { description: "The bytes" } },
  handler: async (ctx, { params: { fileId } }) => sendFile(await openFile(ctx, { id: fileId })),
})

export const blob = [put, get]
