import { expect } from "vitest"
import { type Case, TEXT, UUID } from "#tests/api/rows/case.ts"

const DATE = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/)
const START = "POST /conversations"
/** The body of the reference's example. */
export const EXAMPLE = {
  channel: "API",
  message: { data: { body: "Hello" }, type: "text" },
  variables: {
    system: { timezone: "Asia/Calcutta", referrerUrl: "https://chataibot.io", browserLanguage: "en-GB" },
    contact: { name: "User Name", email: "example@domain.com", phone: "1234567890" },
    conversation: { variable: "value" },
  },
  bot_key: "{bot}",
  from: { user_external_id: "visitor-1", type: "VISITOR" },
}
const from = (user_external_id: unknown, type: unknown = "VISITOR") => ({
  ...EXAMPLE,
  from: { user_external_id, type },
})
const without = (field: string) =>
  Object.fromEntries(Object.entries(EXAMPLE).filter(([name]) => name !== field))
const SHAPE = {
  "": ["ok", "conversation", "contact", "message_id", "disclosure", "attended_by", "messages"],
  conversation: ["id", "created_at", "assignee"],
  "conversation.assignee": ["id", "to"],
  contact: ["name", "email", "phone", "visitor_key"],
  "messages.0": ["id", "type", "data", "from", "created_at", "answered", "reason", "sources"],
}

export const startRows: Case[] = [
  {
    request: START,
    about: "the reference's example",
    body: EXAMPLE,
    status: 200,
    has: {
      ok: true,
      conversation: { id: UUID, created_at: DATE, assignee: { id: "{bot}", to: "{bot}@localhost" } },
      contact: {
        name: "User Name",
        email: "example@domain.com",
        phone: "1234567890",
        visitor_key: "visitor-1_{account}",
      },
      message_id: UUID,
      messages: [
        { type: "text", data: { body: "Hi! How can I help you today?" }, from: { type: "BOT" } },
        { type: "text", data: { body: TEXT }, from: { type: "BOT" } },
      ],
    },
    keys: SHAPE,
  },
  {
    request: START,
    about: "again: the same conversation, no second welcome",
    body: EXAMPLE,
    status: 200,
    has: { messages: [{ from: { type: "BOT" } }] },
    keys: SHAPE,
  },
  {
    request: START,
    about: "variables are optional",
    body: { ...without("variables"), from: { user_external_id: "bare", type: "VISITOR" } },
    status: 200,
    has: { contact: { name: null, email: null, phone: null, visitor_key: "bare_{account}" } },
    keys: SHAPE,
  },
  ...["api", "Api", "API", "aPi"].map((channel) => ({
    request: START,
    about: `channel ${channel}`,
    body: { ...EXAMPLE, channel },
    status: 200,
  })),
  ...["VISITOR", "visitor", "Visitor"].map((type) => ({
    request: START,
    about: `sender ${type}`,
    body: from("visitor-case", type),
    status: 200,
  })),
  {
    request: START,
    about: "a phone that is a number",
    body: withContact({ phone: 42 }),
    status: 200,
    has: { contact: { phone: "42" } },
  },
  { request: START, about: "null for what is not known", body: withContact({ name: null }), status: 200 },
  { request: START, about: "255 characters of visitor", body: from("v".repeat(255)), status: 200 },
  ...["channel", "message", "bot_key", "from"].map((field) => ({
    request: START,
    about: `without ${field}`,
    body: without(field),
    status: 400,
    code: "BAD_REQUEST",
  })),
  ...(
    [
      ["channel", "WEB"],
      ["channel", 1],
      ["message", "Hello"],
      ["message", { type: "text" }],
      ["message", { data: { body: "Hello" } }],
      ["message", { type: "text", data: { body: "" } }],
      ["message", { type: "text", data: { body: "   " } }],
      ["message", { type: "text", data: { body: 5 } }],
      ["message", { type: "text", data: { body: "x", extra: 1 } }],
      ["variables", "none"],
      ["variables", { page: {} }],
      ["variables", { system: { a: "x".repeat(17_000) } }],
      ["bot_key", 5],
      ["from", { type: "VISITOR" }],
      ["from", { user_external_id: "v" }],
      ["from", { user_external_id: "", type: "VISITOR" }],
      ["from", { user_external_id: "v".repeat(256), type: "VISITOR" }],
      ["from", { user_external_id: "a\nb", type: "VISITOR" }],
      ["from", { user_external_id: 7, type: "VISITOR" }],
      ["from", { user_external_id: "v", type: "AGENT" }],
      ["from", { user_external_id: "v", type: "VISITOR", extra: 1 }],
      ["unknown", 1],
    ] as const
  ).map(([field, value]) => ({
    request: START,
    about: `${field}: ${JSON.stringify(value).slice(0, 60)}`,
    body: { ...EXAMPLE, [field]: value },
    status: 400,
    code: "BAD_REQUEST",
  })),
  ...["image", "file", "audio", "buttons", "TEXTS", ""].map((type) => ({
    request: START,
    about: `a message of type "${type}"`,
    body: { ...EXAMPLE, message: { type, data: { url: "https://example.com/a.png" } } },
    status: 422,
    code: "UNPROCESSABLE_ENTITY",
  })),
  ...["{never}", "{their-bot}", "nonsense", "", "{source}"].map((bot_key) => ({
    request: START,
    about: `bot_key "${bot_key}"`,
    body: { ...EXAMPLE, bot_key },
    status: 404,
    text: '{"ok":false,"error":{"message":"The requested bot does not exist or you don\'t have access","code":"NOT_FOUND"}}',
  })),
  {
    request: START,
    about: "a bot that is switched off",
    body: { ...EXAMPLE, bot_key: "{telegram}" },
    status: 403,
    code: "NOT_AUTHORIZED",
  },
  {
    request: START,
    about: "no conversation left in the plan",
    as: "full",
    body: { ...EXAMPLE, bot_key: "{full-bot}" },
    status: 429,
    code: "LIMITS_REACHED",
  },
  { request: START, about: "no JSON", body: "{", status: 400, code: "BAD_REQUEST" },
  {
    request: START,
    about: "a form",
    body: "channel=API",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    status: 415,
    code: "UNSUPPORTED_MEDIA_TYPE",
  },
]

function withContact(contact: object) {
  return { ...from("visitor-contact"), variables: { contact } }
}
