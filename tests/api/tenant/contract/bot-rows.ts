import { BOT_NOT_FOUND, type Case, DATE, JSON_TYPE, TEXT, UUID } from "#tests/api/rows/case.ts"
import { BESIDE, BOT, SHOWN } from "./bot-shape.ts"

const SALES = {
  name: "Sales Assistant Bot",
  channel_type: "webchat",
  description: "Helps with sales inquiries and product information",
  welcome_message: "Hello! I'm here to help you with any sales questions.",
  system_prompt: "You are a knowledgeable sales assistant.",
  is_active: true,
  language: "en",
  personality: "friendly",
  bot_role: "sales",
}

export const botRows: Case[] = [
  { request: "GET /bots/{bot}", headers: JSON_TYPE, status: 200, is: { success: true, data: SHOWN } },
  ...["{never}", "{their-bot}", "bot-uuid-1", "1", "%20", "{source}"].map((id) => ({
    request: `GET /bots/${id}`,
    status: 404,
    text: BOT_NOT_FOUND,
  })),
  {
    request: "POST /bots",
    body: SALES,
    status: 201,
    is: {
      success: true,
      data: {
        ...SALES,
        id: UUID,
        is_default: false,
        created_at: DATE,
        updated_at: DATE,
        message: "Bot created successfully",
      },
    },
  },
  {
    request: "POST /bots",
    about: "only what is required, and the defaults",
    body: { name: "Plain", channel_type: "whatsapp" },
    status: 201,
    has: {
      data: {
        name: "Plain",
        channel_type: "whatsapp",
        is_active: true,
        language: "en",
        description: null,
        welcome_message: null,
        system_prompt: null,
        personality: null,
        bot_role: null,
      },
    },
    keys: { data: [...BOT, ...BESIDE, "message"] },
  },
  {
    request: "POST /bots",
    about: "null clears",
    body: { name: "Nulls", channel_type: "api", description: null, personality: null, bot_role: null },
    status: 201,
  },
  {
    request: "POST /bots",
    about: "without a name",
    body: { channel_type: "webchat" },
    status: 400,
    text: `{"success":false,"error":"Missing required field: name","message":"The 'name' field is required when creating a bot"}`,
  },
  {
    request: "POST /bots",
    about: "without a channel",
    body: { name: "Bot" },
    status: 400,
    text: `{"success":false,"error":"Missing required field: channel_type","message":"The 'channel_type' field is required when creating a bot"}`,
  },
  {
    request: "POST /bots",
    about: "without a body",
    status: 400,
    error: "Missing required field: name",
  },
  {
    request: "POST /bots",
    about: "a full plan",
    as: "full",
    body: SALES,
    status: 403,
    text: '{"success":false,"error":"Bot limit reached for current plan","message":"Upgrade your plan to create more bots"}',
  },
  ...(
    [
      ["name", ""],
      ["name", "   "],
      ["name", null],
      ["name", 7],
      ["name", "x".repeat(201)],
      ["channel_type", "fax"],
      ["channel_type", "WEBCHAT"],
      ["channel_type", null],
      ["is_active", "true"],
      ["is_active", 1],
      ["language", "xx"],
      ["language", "EN"],
      ["personality", "rude"],
      ["personality", ""],
      ["bot_role", "boss"],
      ["bot_role", "Sales"],
      ["description", 7],
      ["description", "x".repeat(2001)],
      ["welcome_message", {}],
      ["welcome_message", "x".repeat(4001)],
      ["system_prompt", []],
    ] as const
  ).map(([field, value]) => ({
    request: "POST /bots",
    about: `${field}: ${JSON.stringify(value).slice(0, 30)}`,
    body: { ...SALES, [field]: value },
    status: 400,
    error: `Invalid field: ${field}`,
  })),
  ...["id", "is_default", "created_at", "accountId", "tenant_id", "unknown"].map((field) => ({
    request: "POST /bots",
    about: `the unknown field ${field}`,
    body: { ...SALES, [field]: "x" },
    status: 400,
    is: { success: false, error: TEXT, message: expectField(field) },
  })),
  {
    request: "PUT /bots/{telegram}",
    body: {
      name: "Updated Customer Support Bot",
      welcome_message: "Hello! I'm your updated customer support assistant.",
      is_active: true,
    },
    status: 200,
    has: {
      success: true,
      data: {
        id: "{telegram}",
        name: "Updated Customer Support Bot",
        welcome_message: "Hello! I'm your updated customer support assistant.",
        is_active: true,
        message: "Bot updated successfully",
      },
    },
    keys: { data: [...BOT, ...BESIDE, "message"] },
  },
  ...(
    [
      ["description", "New description"],
      ["system_prompt", "New prompt"],
      ["is_active", false],
      ["language", "pt"],
      ["personality", "enthusiastic"],
      ["bot_role", "appointment_booking"],
      ["channel_type", "slack"],
      ["name", "Renamed"],
    ] as const
  ).map(([field, value]) => ({
    request: "PUT /bots/{telegram}",
    body: { [field]: value },
    status: 200,
    has: { data: { id: "{telegram}", [field]: value, message: "Bot updated successfully" } },
  })),
  {
    request: "PUT /bots/{telegram}",
    about: "nothing",
    body: {},
    status: 200,
    has: { data: { name: "Renamed" } },
  },
  {
    request: "PUT /bots/{telegram}",
    about: "the default moves",
    body: { is_default: true },
    status: 200,
    has: { data: { is_default: true } },
  },
  {
    request: "GET /bots/{bot}",
    about: "and is no more here",
    status: 200,
    has: { data: { is_default: false } },
  },
  {
    request: "PUT /bots/{telegram}",
    about: "the default cannot be taken away",
    body: { is_default: false },
    status: 400,
    error: "Invalid field: is_default",
  },
  ...(
    [
      ["name", ""],
      ["language", "xx"],
      ["personality", "rude"],
      ["bot_role", "boss"],
      ["is_active", "no"],
      ["channel_type", "fax"],
    ] as const
  ).map(([field, value]) => ({
    request: "PUT /bots/{telegram}",
    body: { [field]: value },
    status: 400,
    error: `Invalid field: ${field}`,
  })),
  ...["{never}", "{their-bot}", "x"].flatMap((id) => [
    { request: `PUT /bots/${id}`, body: { name: "Mine" }, status: 404, text: BOT_NOT_FOUND },
    { request: `DELETE /bots/${id}`, headers: JSON_TYPE, status: 404, text: BOT_NOT_FOUND },
  ]),
  {
    request: "DELETE /bots/{bot}",
    about: "a JSON content type without a body",
    headers: JSON_TYPE,
    status: 200,
    text: `{"success":true,"message":"Bot 'Customer Support Bot' deleted successfully"}`,
  },
  { request: "DELETE /bots/{bot}", about: "a second time", status: 404, text: BOT_NOT_FOUND },
  { request: "GET /bots/{bot}", about: "deleted", status: 404, text: BOT_NOT_FOUND },
  { request: "GET /conversations/session-123", about: "deleted with its bot", status: 404 },
  { request: "GET /knowledge/sources/{source}", about: "deleted with its bot", status: 404 },
  {
    request: "GET /conversations",
    about: "deleted with their bot",
    status: 200,
    has: { data: [], pagination: { total: 0 } },
  },
  { request: "GET /bots/{their-bot}", as: "stranger", about: "another account's stays", status: 200 },
]

function expectField(field: string) {
  return `Unrecognized key: "${field}"`
}
