import { z } from "zod"
import { LiveryError } from "../../core/errors.ts"
import { createSource, uploadSource } from "../../domain/sources/sources.ts"
import type { Upload } from "../read-upload.ts"
import { route } from "../route.ts"
import { Success, success } from "./envelope.ts"
import { statusOf } from "./knowledge.ts"
import { queryBoolean, wholeNumber } from "./pagination.ts"
import { MAX_PAGES } from "./scrape.ts"

const name = z.string().trim().min(1).max(300)

/** As JSON, or as a form, where every value is a text. */
const SourceBody = z.strictObject({
  bot_id: z.string(),
  name,
  source_type: z.enum(["file", "url", "text"]),
  content: z.string().optional().describe("Required for text"),
  url: z.string().optional().describe("Required for url"),
  include_subpages: z.union([z.boolean(), queryBoolean]).optional().describe("url only; default: false"),
  max_pages: z
    .union([
      z
        .int()
        .min(1)
        .transform((pages) => Math.min(pages, MAX_PAGES)),
      wholeNumber(1, MAX_PAGES),
    ])
    .optional()
    .describe("url only; default: 5, at most 20"),
})

const Created = z.object({
  id: z.uuid(),
  name: z.string(),
  source_type: z.string(),
  status: z.string(),
  message: z.string(),
})

const create = route({
  method: "POST",
  path: "/knowledge/sources",
  tag: "Knowledge",
  summary: "Create knowledge source",
  description:
    "A file is sent as multipart/form-data in the field file. A website is read by a job: poll the source for its status.",
  doing: "creating a knowledge source",
  permission: "knowledge.write",
  body: SourceBody,
  upload: true,
  responses: { 201: { description: "The new source", schema: Success(Created) } },
  async handler(ctx, { body, file }) {
    const { bot_id: botId, name, source_type: type } = body
    const source =
      type === "text"
        ? await createSource(ctx, { botId, name, type, content: needed(body.content, "content") })
        : type === "url"
          ? await createSource(ctx, { botId, name, type, ...siteOf(body) })
          : await uploadSource(ctx, { botId, name, ...contentOf(needed(file, "file")) })
    const message = "Knowledge source created successfully"
    const shown = { id: source.id, name: source.name, source_type: source.type, status: statusOf(source) }
    return success({ ...shown, message }, 201)
  },
})

const upload = route({
  method: "POST",
  path: "/knowledge/upload",
  tag: "Knowledge",
  summary: "Upload knowledge file",
  description:
    "TXT, MD, CSV, PDF, DOC and DOCX up to the plan's file size (10 MB). Poll the source for its status.",
  doing: "uploading a file",
  permission: "knowledge.write",
  body: z.strictObject({ bot_id: z.string(), name: name.optional() }),
  upload: "only",
  responses: {
    201: {
      description: "The file is safe and being read",
      schema: Success(Created.extend({ file_size: z.int() })),
    },
  },
  async handler(ctx, { body, file }) {
    const given = needed(file, "file")
    const source = await uploadSource(ctx, { botId: body.bot_id, name: body.name, ...contentOf(given) })
    return success(
      {
        id: source.id,
        name: source.name,
        source_type: "file",
        status: "processing",
        file_size: source.byteSize,
        message: "File uploaded and processing started",
      },
      201,
    )
  },
})

const siteOf = ({ url, include_subpages, max_pages }: z.output<typeof SourceBody>) => ({
  url: needed(url, "url"),
  includeSubpages: include_subpages,
  maxPages: max_pages,
})

const contentOf = ({ name, type, bytes }: Upload) => ({ fileName: name, declaredType: type, bytes })

function needed<Value>(value: Value | undefined, field: string): Value {
  if (value !== undefined) return value
  throw new LiveryError("invalid_input", `${field} is required`, { path: [field], missing: true })
}

export const addKnowledgeRoutes = [create, upload]
