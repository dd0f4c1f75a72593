import { type As, type Case, DATE, JSON_TYPE } from "#tests/api/rows/case.ts"

const INVALID_KEY =
  '{"success":false,"error":"Invalid API key","message":"API key not found or tenant inactive"}'
const REFUSED: As[] = [
  "nobody",
  "no such key",
  "wrong key",
  "other family",
  "other header",
  "revoked",
  "broken",
]

/** Every endpoint of the reference, as a well-formed request. */
const EVERY: [request: string, body?: unknown][] = [
  ["GET /tenant/info"],
  ["GET /tenant/usage"],
  ["GET /bots"],
  ["POST /bots", { name: "Bot", channel_type: "webchat" }],
  ["GET /bots/{bot}"],
  ["PUT /bots/{bot}", { name: "Taken over" }],
  ["DELETE /bots/{bot}"],
  ["GET /conversations"],
  ["GET /conversations/session-123"],
  ["POST /conversations/session-123/messages", { message: "Hello" }],
  ["GET /analytics/overview"],
  ["GET /analytics/conversations"],
  ["GET /knowledge/sources"],
  ["GET /knowledge/sources/{source}"],
  ["POST /knowledge/sources", { bot_id: "{bot}", name: "N", source_type: "text", content: "C" }],
  ["DELETE /knowledge/sources/{source}"],
  ["POST /knowledge/upload"],
  ["POST /knowledge/scrape", { bot_id: "{bot}", url: "https://example.com" }],
]

export const accountRows: Case[] = [
  {
    request: "GET /tenant/info",
    headers: JSON_TYPE,
    status: 200,
    is: {
      success: true,
      data: {
        id: "{account}",
        name: "Client",
        plan: "Standard",
        is_active: true,
        created_at: DATE,
        updated_at: DATE,
      },
    },
  },
  {
    request: "GET /tenant/usage",
    headers: JSON_TYPE,
    status: 200,
    is: {
      success: true,
      data: {
        usage: { bot_count: 2, conversation_count: 2, message_count: 6 },
        limits: { max_bots: 100, max_conversations_per_month: 5000, max_messages_per_month: 50_000 },
        utilization: { bots: "2/100", conversations: "2/5000", messages: "6/50000" },
      },
    },
  },
  ...["GET /tenant/info?page=0", "GET /tenant/usage?anything=1"].map((request) => ({
    request,
    about: "a parameter that nobody knows",
    status: 200,
  })),
  ...REFUSED.map((as) => ({ request: "GET /tenant/info", as, status: 401, text: INVALID_KEY })),
  ...EVERY.map(([request, body]) => ({
    request,
    ...(body !== undefined && { body }),
    as: "nobody" as const,
    status: 401,
    text: INVALID_KEY,
  })),
  ...EVERY.map(([request, body]) => ({
    request,
    ...(body !== undefined && { body }),
    as: "revoked" as const,
    status: 401,
    text: INVALID_KEY,
  })),
  ...EVERY.map(([request, body]) => ({
    request,
    ...(body !== undefined && { body }),
    as: "other family" as const,
    status: 401,
    text: INVALID_KEY,
  })),
]

const METHODS: [path: string, allowed: string[]][] = [
  ["/tenant/info", ["GET"]],
  ["/tenant/usage", ["GET"]],
  ["/bots", ["GET", "POST"]],
  ["/bots/{bot}", ["GET", "PUT", "DELETE"]],
  ["/conversations", ["GET", "POST"]],
  ["/conversations/session-123", ["GET"]],
  ["/conversations/session-123/messages", ["POST"]],
  ["/analytics/overview", ["GET"]],
  ["/analytics/conversations", ["GET"]],
  ["/knowledge/sources", ["GET", "POST"]],
  ["/knowledge/sources/{source}", ["GET", "DELETE"]],
  ["/knowledge/upload", ["POST"]],
  ["/knowledge/scrape", ["POST"]],
]

/** 405 names the methods that there are; the API channel owns POST /conversations. */
export const methodRows: Case[] = METHODS.flatMap(([path, allowed]) =>
  ["GET", "POST", "PUT", "PATCH", "DELETE"]
    .filter((method) => !allowed.includes(method))
    .map((method) => ({
      request: `${method} ${path}`,
      status: 405,
      error: "Method not allowed",
      answers: Object.fromEntries(allowed.slice(0, 1).map((each) => ["allow", new RegExp(`\\b${each}\\b`)])),
    })),
)

export const unknownRows: Case[] = [
  { request: "GET /tenant", status: 404 },
  { request: "GET /tenant/nothing", status: 404 },
  { request: "GET /bots/{bot}/nothing", status: 404 },
  { request: "GET /knowledge", status: 404 },
  { request: "GET /analytics", status: 404 },
  { request: "GET /conversations/session-123/messages/1", status: 404 },
].map((row) => ({
  ...row,
  is: { success: false, error: "Endpoint not found", message: "There is nothing at this address" },
}))
