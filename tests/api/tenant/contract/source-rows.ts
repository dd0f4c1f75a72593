import { type Case, DATE, JSON_TYPE, SOURCE_NOT_FOUND, TEXT, UUID } from "#tests/api/rows/case.ts"

/** The reference's fields, and what Livery shows beside them. */
const SOURCE = ["id", "bot_id", "bot_name", "name", "source_type", "file_path", "created_at"]
const BESIDE = ["url", "status", "error", "unread", "updated_at"]
const CHUNK = ["id", "content", "chunk_index", "created_at"]
export const sourceRows: Case[] = [
  {
    request: "GET /knowledge/sources?bot_id={bot}",
    headers: JSON_TYPE,
    status: 200,
    has: {
      success: true,
      data: [
        {
          id: "{source}",
          bot_id: "{bot}",
          bot_name: "Customer Support Bot",
          name: "Product FAQ",
          source_type: "text",
          content_preview: "Returns are free within 30 days. We are open from Monday to Friday, 9 to 18.",
          file_path: null,
          created_at: DATE,
        },
      ],
      pagination: { page: 1, per_page: 20, total: 1, pages: 1, has_prev: false, has_next: false },
    },
    keys: { "data.0": [...SOURCE, ...BESIDE, "content_preview"], "": ["success", "data", "pagination"] },
  },
  {
    request: "GET /knowledge/sources",
    status: 200,
    has: { pagination: { page: 1, per_page: 20, total: 1 } },
  },
  { request: "GET /knowledge/sources?source_type=text", status: 200, has: { pagination: { total: 1 } } },
  ...["file", "url", "nonsense"].map((type) => ({
    request: `GET /knowledge/sources?source_type=${type}`,
    status: 200,
    has: { data: [], pagination: { total: 0, pages: 0 } },
  })),
  ...["{never}", "{their-bot}", "nonsense", "{telegram}"].map((id) => ({
    request: `GET /knowledge/sources?bot_id=${id}`,
    status: 200,
    has: { data: [], pagination: { total: 0 } },
  })),
  { request: "GET /knowledge/sources?per_page=101", status: 200, has: { pagination: { per_page: 100 } } },
  ...["page=0", "per_page=0", "page=a"].map((query) => ({
    request: `GET /knowledge/sources?${query}`,
    status: 400,
    error: `Invalid field: ${query.replace(/=.*/, "")}`,
  })),
  {
    request: "GET /knowledge/sources/{source}",
    status: 200,
    has: {
      success: true,
      data: {
        source: {
          id: "{source}",
          bot_id: "{bot}",
          bot_name: "Customer Support Bot",
          name: "Product FAQ",
          source_type: "text",
          content: "Returns are free within 30 days. We are open from Monday to Friday, 9 to 18.",
          file_path: null,
          created_at: DATE,
        },
        chunks: [{ id: UUID, content: TEXT, chunk_index: 0, created_at: DATE }],
      },
    },
    keys: {
      data: ["source", "chunks"],
      "data.source": [...SOURCE, ...BESIDE, "content"],
      "data.chunks.0": CHUNK,
    },
  },
  ...["{never}", "{their-source}", "knowledge-uuid-1", "{bot}"].map((id) => ({
    request: `GET /knowledge/sources/${id}`,
    status: 404,
    text: SOURCE_NOT_FOUND,
  })),
]
