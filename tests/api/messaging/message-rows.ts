import { type As, type Case, TEXT, UUID } from "#tests/api/rows/case.ts"
import { EXAMPLE } from "./start-rows.ts"

const SEND = "POST /conversation/{conversation}/messages"
const READ = "GET /conversation/{conversation}/messages"
/** The body of the reference's example. */
const REPLY = { message: { data: { body: "Hello" }, type: "text" }, user: { type: "VISITOR" } }
/** The reference's fields, and what Livery shows beside them. */
const MESSAGE = ["id", "type", "data", "from", "created_at", "answered", "reason", "sources"]
const NOT_FOUND =
  '{"ok":false,"error":{"message":"The requested conversation does not exist or you don\'t have access","code":"NOT_FOUND"}}'

export const messageRows: Case[] = [
  {
    request: READ,
    about: "before anything is sent",
    status: 200,
    has: {
      ok: true,
      messages: [
        { from: { type: "BOT" } },
        { id: "{question}", from: { type: "VISITOR" } },
        { id: "{answer}" },
      ],
    },
    keys: { "": ["ok", "messages"], "messages.0": MESSAGE, "messages.1": MESSAGE },
  },
  {
    request: SEND,
    about: "the reference's example",
    body: REPLY,
    status: 200,
    has: { ok: true, message_id: UUID, messages: [{ data: { body: TEXT }, from: { type: "BOT" } }] },
    keys: { "": ["ok", "message_id", "disclosure", "attended_by", "messages"], "messages.0": MESSAGE },
  },
  { request: READ, about: "everything", status: 200, has: { messages: [{}, {}, {}, {}, {}] } },
  {
    request: `${READ}?after={answer}`,
    status: 200,
    has: { messages: [{ from: { type: "VISITOR" }, data: { body: "Hello" } }, { from: { type: "BOT" } }] },
  },
  {
    request: `${READ}?after=`,
    about: "an empty place is the beginning",
    status: 200,
    has: { messages: [{}, {}, {}, {}, {}] },
  },
  ...["{never}", "{their-conversation}", "nonsense"].flatMap((id) => [
    { request: `GET /conversation/${id}/messages`, status: 404, text: NOT_FOUND },
    { request: `POST /conversation/${id}/messages`, body: REPLY, status: 404, text: NOT_FOUND },
  ]),
  ...["message", "user"].map((field) => ({
    request: SEND,
    about: `without ${field}`,
    body: Object.fromEntries(Object.entries(REPLY).filter(([name]) => name !== field)),
    status: 400,
    code: "BAD_REQUEST",
  })),
  ...(
    [
      ["message", { type: "text", data: { body: "" } }],
      ["message", { type: "text", data: { body: null } }],
      ["message", { type: "text", data: {} }],
      ["message", []],
      ["user", { type: "BOT" }],
      ["user", {}],
      ["user", { type: "VISITOR", id: "x" }],
      ["unknown", "x"],
    ] as const
  ).map(([field, value]) => ({
    request: SEND,
    about: `${field}: ${JSON.stringify(value)}`,
    body: { ...REPLY, [field]: value },
    status: 400,
    code: "BAD_REQUEST",
  })),
  ...["image", "location"].map((type) => ({
    request: SEND,
    about: `a message of type ${type}`,
    body: { ...REPLY, message: { type } },
    status: 422,
    code: "UNPROCESSABLE_ENTITY",
  })),
]

const REFUSED: As[] = [
  "nobody",
  "wrong key",
  "no such key",
  "other family",
  "other header",
  "revoked",
  "broken",
]
const ENDPOINTS: [request: string, body?: unknown][] = [
  ["POST /conversations", EXAMPLE],
  [SEND, REPLY],
  [READ],
]

export const accessRows: Case[] = [
  ...ENDPOINTS.flatMap(([request, body]) =>
    REFUSED.map((as) => ({
      request,
      ...(body !== undefined && { body }),
      as,
      status: 401,
      code: "NOT_AUTHENTICATED",
    })),
  ),
  ...["PUT", "DELETE", "PATCH"].map((method) => ({
    request: `${method} /conversation/{conversation}/messages`,
    status: 405,
    code: "METHOD_NOT_ALLOWED",
    answers: { allow: /\bGET\b.*\bPOST\b|\bPOST\b.*\bGET\b/ },
  })),
]
