import { BOT_NOT_FOUND, type Case, TEXT, UUID } from "#tests/api/rows/case.ts"

/** The reference's fields, and what Livery shows beside them. */
const CREATED = ["id", "name", "message", "source_type", "status"]
const POLICIES = {
  bot_id: "{bot}",
  name: "Company Policies",
  source_type: "text",
  content: "Our company policies include: 1. Remote work is allowed up to 3 days per week.",
}
const CREATE = "POST /knowledge/sources"
const MADE = {
  success: true,
  data: {
    id: UUID,
    name: "Company Policies",
    source_type: "text",
    status: TEXT,
    message: "Knowledge source created successfully",
  },
}

export const createSourceRows: Case[] = [
  { request: CREATE, body: POLICIES, status: 201, is: MADE, keys: { data: CREATED } },
  {
    request: CREATE,
    about: "a text as a form",
    form: { ...POLICIES },
    status: 201,
    is: MADE,
  },
  {
    request: CREATE,
    about: "a file as a form",
    form: { bot_id: "{bot}", name: "Handbook", source_type: "file", file: "@handbook.txt" },
    status: 201,
    has: {
      data: { name: "Handbook", source_type: "file", message: "Knowledge source created successfully" },
    },
    keys: { data: CREATED },
  },
  {
    request: CREATE,
    about: "a website as JSON",
    body: {
      bot_id: "{bot}",
      name: "Help",
      source_type: "url",
      url: "{site}/help",
      include_subpages: true,
      max_pages: 3,
    },
    status: 201,
    has: { data: { name: "Help", source_type: "url" } },
    keys: { data: CREATED },
  },
  {
    request: CREATE,
    about: "a website as a form, where booleans are texts in any case",
    form: {
      bot_id: "{bot}",
      name: "Help again",
      source_type: "url",
      url: "{site}/help",
      include_subpages: "True",
      max_pages: "50",
    },
    status: 201,
    has: { data: { source_type: "url" } },
  },
  {
    request: CREATE,
    about: "more pages than 20 are 20",
    body: { bot_id: "{bot}", name: "Many", source_type: "url", url: "{site}/help", max_pages: 500 },
    status: 201,
  },
  ...(
    [
      ["bot_id", "bot_id"],
      ["name", "name"],
      ["source_type", "source_type"],
    ] as const
  ).map(([field]) => ({
    request: CREATE,
    about: `without ${field}`,
    body: Object.fromEntries(Object.entries(POLICIES).filter(([name]) => name !== field)),
    status: 400,
    is: {
      success: false,
      error: `Missing required field: ${field}`,
      message: `The '${field}' field is required when creating a knowledge source`,
    },
  })),
  ...(
    [
      ["text", "content"],
      ["url", "url"],
      ["file", "file"],
    ] as const
  ).map(([source_type, field]) => ({
    request: CREATE,
    about: `${source_type} without ${field}`,
    body: { bot_id: "{bot}", name: "N", source_type },
    status: 400,
    is: {
      success: false,
      error: `Missing required field: ${field}`,
      message: `The '${field}' field is required when creating a knowledge source`,
    },
  })),
  ...(
    [
      ["source_type", "video"],
      ["source_type", "TEXT"],
      ["name", ""],
      ["name", 5],
      ["content", 5],
      ["content", ""],
      ["url", 5],
      ["include_subpages", "true"],
      ["include_subpages", 1],
      ["max_pages", "3"],
      ["max_pages", 0],
      ["max_pages", 1.5],
    ] as const
  ).map(([field, value]) => ({
    request: CREATE,
    about: `${field}: ${JSON.stringify(value)}`,
    body: { ...POLICIES, [field]: value },
    status: 400,
    error: `Invalid field: ${field}`,
  })),
  ...(
    [
      ["include_subpages", "maybe"],
      ["max_pages", "0"],
      ["max_pages", "many"],
    ] as const
  ).map(([field, value]) => ({
    request: CREATE,
    about: `a form with ${field}: ${value}`,
    form: { bot_id: "{bot}", name: "N", source_type: "url", url: "{site}/help", [field]: value },
    status: 400,
    error: `Invalid field: ${field}`,
  })),
  {
    request: CREATE,
    about: "an unknown field",
    body: { ...POLICIES, colour: "red" },
    status: 400,
    is: { success: false, error: TEXT, message: 'Unrecognized key: "colour"' },
  },
  ...["{never}", "{their-bot}", "nonsense"].map((bot_id) => ({
    request: CREATE,
    body: { ...POLICIES, bot_id },
    status: 404,
    text: BOT_NOT_FOUND,
  })),
  ...[
    "ftp://example.com",
    "not an address",
    "http://user:secret@example.com/",
    "javascript:alert(1)",
    "http://10.0.0.1/admin",
    "http://169.254.169.254/latest",
    "http://[::1]/",
    "http://2130706433/",
    "http://localhost/",
    "https://example.com:5432/",
  ].map((url) => ({
    request: CREATE,
    body: { bot_id: "{bot}", name: "N", source_type: "url", url },
    status: 422,
    is: { success: false, error: "Unprocessable request", message: "This address could not be reached." },
  })),
  {
    request: CREATE,
    about: "a name is taken whatever it stands for, and looked up by the job that is to read it",
    body: { bot_id: "{bot}", name: "Named", source_type: "url", url: "http://intranet.invalid/admin" },
    status: 201,
    has: { data: { status: "processing" } },
  },
]
