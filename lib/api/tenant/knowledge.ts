import { z } from "zod"
import {
  SOURCE_TYPES,
  type Source,
  type SourceType,
  UnreadView,
} from "../../domain/knowledge/sources/schema.ts"
import { deleteSource, getSource, listSources } from "../../domain/knowledge/sources/sources.ts"
import { exampleId } from "../openapi/example-of.ts"
import { route } from "../route.ts"
import {
  Success,
  SuccessMessage,
  SuccessPage,
  success,
  successMessage,
  successPage,
  Timestamp,
} from "./envelope.ts"
import { pageQuery } from "./pagination.ts"

const policy = "Remote work is allowed up to 3 days per week."
const common = {
  id: z.uuid().meta({ examples: [exampleId("source")] }),
  bot_id: z
    .uuid()
    .nullable()
    .meta({ examples: [exampleId("bot")] }),
  bot_name: z
    .string()
    .nullable()
    .meta({ examples: ["Customer Support Bot"] }),
  name: z.string().meta({ examples: ["Company Policies"] }),
  source_type: z.enum(SOURCE_TYPES).meta({ examples: ["text"] }),
  file_path: z.string().nullable().describe("Within the account's own files"),
  url: z.string().nullable(),
  status: z.enum(["processing", "ready", "failed"]).meta({ examples: ["ready"] }),
  error: z.string().nullable().describe("Why it failed"),
  unread: z.array(UnreadView).describe("What of a source that is ready could not be read"),
  created_at: Timestamp,
  updated_at: Timestamp,
}
const SourceRow = z
  .object({ ...common, content_preview: z.string().meta({ examples: [policy] }) })
  .meta({ id: "KnowledgeSource" })
const SourceText = z
  .object({ ...common, content: z.string().meta({ examples: [policy] }) })
  .meta({ id: "KnowledgeSourceText" })
const Chunk = z
  .object({
    id: z.uuid(),
    content: z.string().meta({ examples: [policy] }),
    chunk_index: z.int().min(0),
    created_at: Timestamp,
  })
  .meta({ id: "KnowledgeChunk" })

/** The three states that a caller acts on; what happens within processing is the dashboard's. */
export const statusOf = ({ status }: Source) =>
  status === "ready" || status === "failed" ? status : "processing"

const commonOf = (source: Source) => ({
  id: source.id,
  bot_id: source.bot?.id ?? null,
  bot_name: source.bot?.name ?? null,
  name: source.name,
  source_type: source.type,
  file_path: source.file && `/uploads/${source.file.id}/${source.file.name}`,
  url: source.url,
  status: statusOf(source),
  error: source.error,
  unread: source.unread,
  created_at: source.createdAt,
  updated_at: source.updatedAt,
})

const tag = "Knowledge"
const params = z.object({ source_id: z.string().describe("The source's id") })

const list = route({
  method: "GET",
  path: "/knowledge/sources",
  tag,
  summary: "List knowledge sources",
  permission: "knowledge.read",
  query: z.object({
    ...pageQuery,
    bot_id: z.string().optional().describe("Only sources of this bot"),
    source_type: z
      .string()
      .optional()
      .meta({ description: "file, url, text or qa", examples: ["text"] }),
  }),
  responses: { 200: { description: "A page of sources, newest first", schema: SuccessPage(SourceRow) } },
  async handler(ctx, { query }) {
    const { bot_id: botId, source_type: type, page, per_page: perPage } = query
    if (type !== undefined && !isType(type)) return successPage([], query, 0)
    const { sources, total } = await listSources(ctx, { botId, type, page, perPage })
    const rows = sources.map((source) => ({ ...commonOf(source), content_preview: source.preview }))
    return successPage(rows, query, total)
  },
})

const get = route({
  method: "GET",
  path: "/knowledge/sources/{source_id}",
  tag,
  summary: "Get knowledge source",
  permission: "knowledge.read",
  params,
  responses: {
    200: {
      description: "The source with its text, and the chunks that are searched",
      schema: Success(z.object({ source: SourceText, chunks: z.array(Chunk) })),
    },
  },
  async handler(ctx, { params }) {
    const { source, content, records } = await getSource(ctx, { id: params.source_id })
    const chunks = records.map(({ id, text, position, createdAt }) => ({
      id,
      content: text,
      chunk_index: position,
      created_at: createdAt,
    }))
    return success({ source: { ...commonOf(source), content }, chunks })
  },
})

const remove = route({
  method: "DELETE",
  path: "/knowledge/sources/{source_id}",
  tag,
  summary: "Delete knowledge source",
  description: "Deletes the source and its chunks for good.",
  permission: "knowledge.write",
  params,
  responses: {
    200: { description: "Deleted", schema: SuccessMessage("Knowledge source deleted successfully") },
  },
  async handler(ctx, { params }) {
    await deleteSource(ctx, { id: params.source_id })
    return successMessage("Knowledge source deleted successfully")
  },
})

const isType = (text: string): text is SourceType => SOURCE_TYPES.some((type) => type === text)

export const knowledgeRoutes = [list, get, remove]
