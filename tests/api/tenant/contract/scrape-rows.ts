import { BOT_NOT_FOUND, type Case, COUNT, JSON_TYPE, SOURCE_NOT_FOUND, UUID } from "#tests/api/rows/case.ts"

export const uploadRows: Case[] = [
  {
    request: "POST /knowledge/upload",
    form: { bot_id: "{bot}", file: "@knowledge.txt" },
    status: 201,
    is: {
      success: true,
      data: {
        id: UUID,
        name: "knowledge.txt",
        source_type: "file",
        status: "processing",
        file_size: 32,
        message: "File uploaded and processing started",
      },
    },
  },
  {
    request: "POST /knowledge/upload",
    about: "as JSON",
    body: { bot_id: "{bot}" },
    status: 415,
    error: "Unsupported media type",
  },
  {
    request: "POST /knowledge/upload",
    about: "without a file",
    form: { bot_id: "{bot}" },
    status: 400,
    text: `{"success":false,"error":"Missing required field: file","message":"The 'file' field is required when uploading a file"}`,
  },
  {
    request: "POST /knowledge/upload",
    about: "without a bot",
    form: { file: "@knowledge.txt" },
    status: 400,
    error: "Missing required field: bot_id",
  },
  ...["{never}", "{their-bot}"].map((bot_id) => ({
    request: "POST /knowledge/upload",
    form: { bot_id, file: "@knowledge.txt" },
    status: 404,
    text: BOT_NOT_FOUND,
  })),
  {
    request: "POST /knowledge/upload",
    about: "a kind of file that is not read",
    form: { bot_id: "{bot}", file: "@film.mp4" },
    status: 415,
    error: "Unsupported media type",
  },
]

export const scrapeRows: Case[] = [
  {
    request: "POST /knowledge/scrape",
    body: { bot_id: "{bot}", url: "{site}/help", include_subpages: true, max_pages: 10 },
    status: 200,
    is: {
      success: true,
      data: {
        pages_scraped: 2,
        knowledge_chunks_created: COUNT,
        failed_urls: ["{site}/gone"],
        message: "Website scraped successfully",
      },
    },
  },
  {
    request: "POST /knowledge/scrape",
    about: "one page, for subpages are not followed by default",
    body: { bot_id: "{bot}", url: "{site}/help" },
    status: 200,
    has: { data: { pages_scraped: 1, failed_urls: [] } },
    keys: { data: ["pages_scraped", "knowledge_chunks_created", "failed_urls", "message"] },
  },
  {
    request: "POST /knowledge/scrape",
    about: "5 pages by default",
    body: { bot_id: "{bot}", url: "{site}/many", include_subpages: true },
    status: 200,
    has: { data: { pages_scraped: 5 } },
  },
  {
    request: "POST /knowledge/scrape",
    about: "20 pages at most",
    body: { bot_id: "{bot}", url: "{site}/many", include_subpages: true, max_pages: 1000 },
    status: 200,
    has: { data: { pages_scraped: 20 } },
  },
  {
    request: "POST /knowledge/scrape",
    about: "a caller who does not wait",
    headers: { Prefer: "respond-async" },
    body: { bot_id: "{bot}", url: "{site}/help" },
    status: 202,
    has: { success: true, data: { id: UUID, status: "processing" } },
    answers: { "preference-applied": "respond-async" },
  },
  ...(
    [
      ["include_subpages", "true"],
      ["max_pages", "3"],
      ["max_pages", 0],
      ["max_pages", -1],
      ["url", 5],
    ] as const
  ).map(([field, value]) => ({
    request: "POST /knowledge/scrape",
    body: { bot_id: "{bot}", url: "{site}/help", [field]: value },
    status: 400,
    error: `Invalid field: ${field}`,
  })),
  ...(["bot_id", "url"] as const).map((field) => ({
    request: "POST /knowledge/scrape",
    about: `without ${field}`,
    body: field === "url" ? { bot_id: "{bot}" } : { url: "{site}/help" },
    status: 400,
    text: `{"success":false,"error":"Missing required field: ${field}","message":"The '${field}' field is required when scraping a website"}`,
  })),
  ...["{never}", "{their-bot}"].map((bot_id) => ({
    request: "POST /knowledge/scrape",
    body: { bot_id, url: "{site}/help" },
    status: 404,
    text: BOT_NOT_FOUND,
  })),
  ...[
    "http://127.0.0.1/",
    "http://169.254.169.254/latest",
    "javascript:alert(1)",
    "nonsense",
    "{site}/gone",
  ].map((url) => ({
    request: "POST /knowledge/scrape",
    body: { bot_id: "{bot}", url },
    status: 422,
    error: "Unprocessable request",
  })),
  {
    request: "DELETE /knowledge/sources/{source}",
    headers: JSON_TYPE,
    status: 200,
    text: '{"success":true,"message":"Knowledge source deleted successfully"}',
  },
  ...["{source}", "{never}", "{their-source}"].map((id) => ({
    request: `DELETE /knowledge/sources/${id}`,
    headers: JSON_TYPE,
    status: 404,
    text: SOURCE_NOT_FOUND,
  })),
  { request: "GET /knowledge/sources/{their-source}", as: "stranger", about: "stays", status: 200 },
]
