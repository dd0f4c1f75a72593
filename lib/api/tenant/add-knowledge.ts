import { z } from "zod"
import { LiveryError } from "../../core/errors.ts"
import { createSource, uploadSource } from "../../domain/knowledge/sources/sources.ts"
import { exampleId } from "../openapi/example-of.ts"
import type { Upload } from "../receive-upload.ts"
import { route } from "../route.ts"
import { Success, success } from "./envelope.ts"
import { statusOf } from "./knowledge.ts"
import { queryBoolean, wholeNumber } from "./pagination.ts"
import { includeSubpages, MAX_PAGES, maxPages } from "./scrape.ts"

const POLICY = "Remote work is allowed up to 3 days per week."
const name = z.string().trim().min(1).max(300)

const subpagesHint = "url only: follow links; default: false"
const pagesHint = "url only; default: 5; more than 20 are 20"
const SourceBody = z.strictObject({
  bot_id: z.string().describe("The bot that is to know it"),
  name: name.meta({ examples: ["Company Policies"] }),
  source_type: z.enum(["file", "url", "text"]).meta({ examples: ["text"] }),
  content: z
    .string()
    .optional()
    .meta({ description: "The knowledge itself; required for text", examples: [POLICY] }),
  url: z.string().optional().describe("Where reading begins; required for url"),
  include_subpages: includeSubpages.describe(subpagesHint),
  max_pages: maxPages.describe(pagesHint),
})
/** In a form every value is a text. */
const SourceForm = SourceBody.extend({
  include_subpages: queryBoolean.optional().describe(subpagesHint),
  max_pages: wholeNumber(1, MAX_PAGES).optional().describe(pagesHint),
})

const Created = z.object({
  id: z.uuid().meta({ examples: [exampleId("source")] }),
  name: z.string().meta({ examples: ["Company Policies"] }),
  source_type: z.string().meta({ examples: ["text"] }),
  status: z.enum(["processing", "ready", "failed"]).meta({ examples: ["ready"] }),
  message: z.string().meta({ examples: ["Knowledge source created successfully"] }),
})
const Uploaded = Created.extend({
  name: z.string().meta({ examples: ["knowledge.pdf"] }),
  source_type: z.literal("file"),
  status: z.literal("processing"),
  file_size: z.int().meta({ examples: [1_048_576] }),
  message: z.string().meta({ examples: ["File uploaded and processing started"] }),
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
  form: SourceForm,
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
  body: z.strictObject({
    bot_id: z.string().describe("The bot that is to know it"),
    name: name.optional().describe("Default: the file's own name"),
  }),
  upload: "only",
  responses: {
    201: {
      description: "The file is safe and being read",
      schema: Success(Uploaded),
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

const contentOf = ({ name, type, content }: Upload) => ({
  fileName: name,
  declaredType: type,
  bytes: content,
})

function needed<Value>(value: Value | undefined, field: string): Value {
  if (value !== undefined) return value
  throw new LiveryError("invalid_input", `${field} is required`, { path: [field], missing: true })
}

export const addKnowledgeRoutes = [create, upload]
