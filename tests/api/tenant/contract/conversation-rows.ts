import {
  BOT_NOT_FOUND,
  type Case,
  CONVERSATION_NOT_FOUND,
  DATE,
  JSON_TYPE,
  TEXT,
  UUID,
} from "#tests/api/rows/case.ts"
import { CONVERSATION, SESSION } from "./conversation-shape.ts"

/** The reference's fields, and what Livery shows beside them. */
const MESSAGE = [
  "id",
  "sender",
  "message",
  "message_type",
  "created_at",
  "status",
  "answered",
  "reason",
  "sender_name",
]
const USER_MESSAGE = ["id", "message", "created_at"]
const BOT_RESPONSE = ["id", "message", "created_at", "status", "answered", "reason", "sources"]
const say = (session: string) => `POST /conversations/${session}/messages`

export const conversationRows: Case[] = [
  {
    request: "GET /conversations/session-123",
    headers: JSON_TYPE,
    status: 200,
    is: {
      success: true,
      data: {
        session: SESSION,
        messages: [
          {
            id: UUID,
            sender: "bot",
            message: "Hi! How can I help you today?",
            message_type: "text",
            status: "complete",
            answered: null,
            reason: null,
            sender_name: null,
            created_at: DATE,
          },
          {
            id: "{question}",
            sender: "user",
            message: "I need help with my order",
            message_type: "text",
            status: "complete",
            answered: null,
            reason: null,
            sender_name: null,
            created_at: DATE,
          },
          {
            id: "{answer}",
            sender: "bot",
            message: TEXT,
            message_type: "text",
            status: "complete",
            answered: false,
            reason: "not_found",
            sender_name: null,
            created_at: DATE,
          },
        ],
      },
    },
  },
  {
    request: "GET /conversations/session-ended",
    status: 200,
    has: { data: { session: { status: "ended", ended_at: DATE } } },
    keys: { data: ["session", "messages"], "data.session": CONVERSATION, "data.messages.0": MESSAGE },
  },
  ...["nothing-here", "{never}", "{their-conversation}"].map((session) => ({
    request: `GET /conversations/${session}`,
    status: 404,
    text: CONVERSATION_NOT_FOUND,
  })),
  {
    request: say("session-123"),
    body: { message: "What are your business hours?" },
    status: 200,
    has: {
      success: true,
      data: {
        user_message: { id: UUID, message: "What are your business hours?", created_at: DATE },
        bot_response: { id: UUID, message: TEXT, created_at: DATE },
      },
    },
    keys: {
      data: ["user_message", "bot_response"],
      "data.user_message": USER_MESSAGE,
      "data.bot_response": BOT_RESPONSE,
    },
  },
  {
    request: say("new-session"),
    about: "starts a session with the default bot",
    body: { message: "Hello" },
    status: 200,
  },
  {
    request: "GET /conversations/new-session",
    status: 200,
    has: {
      data: {
        session: { bot_id: "{bot}", session_id: "new-session", user_name: null, status: "active" },
        messages: [{ sender: "bot" }, { sender: "user", message: "Hello" }, { sender: "bot" }],
      },
    },
  },
  {
    request: say("named-session"),
    about: "with the bot of the body and a name",
    body: {
      message: "Hello",
      bot_id: "{bot}",
      user_name: "Jane",
      user_email: "jane@example.com",
      user_identifier: "j",
    },
    status: 200,
  },
  {
    request: "GET /conversations/named-session",
    status: 200,
    has: { data: { session: { user_name: "Jane", user_email: "jane@example.com", user_identifier: "j" } } },
  },
  {
    request: say("session-ended"),
    about: "reopens an ended session",
    body: { message: "One more thing" },
    status: 200,
  },
  {
    request: "GET /conversations/session-ended",
    status: 200,
    has: { data: { session: { status: "active", ended_at: null } } },
  },
  {
    request: say("inactive"),
    about: "a bot that is switched off",
    body: { message: "Hello", bot_id: "{telegram}" },
    status: 403,
    is: { success: false, error: "Forbidden", message: TEXT },
  },
  {
    request: "GET /conversations/inactive",
    about: "and nothing is stored",
    status: 404,
    text: CONVERSATION_NOT_FOUND,
  },
  ...["{never}", "{their-bot}", "nonsense"].map((bot_id) => ({
    request: say("of-no-bot"),
    body: { message: "Hello", bot_id },
    status: 404,
    text: BOT_NOT_FOUND,
  })),
  { request: "GET /conversations/of-no-bot", status: 404, text: CONVERSATION_NOT_FOUND },
  { request: say("a%20b"), about: "a session id with a space", body: { message: "Hello" }, status: 200 },
  { request: say("x".repeat(128)), about: "128 characters", body: { message: "Hello" }, status: 200 },
  {
    request: say("x".repeat(129)),
    about: "129 characters",
    body: { message: "Hello" },
    status: 400,
    error: "Invalid field: session_id",
  },
  { request: say("a%0Ab"), about: "a control character", body: { message: "Hello" }, status: 400 },
  {
    request: say("session-123"),
    about: "without a message",
    body: {},
    status: 400,
    text: `{"success":false,"error":"Missing required field: message","message":"The 'message' field is required when sending a message"}`,
  },
  ...["", "  ", null, 7, ["x"]].map((message) => ({
    request: say("session-123"),
    body: { message },
    status: 400,
    error: "Invalid field: message",
  })),
  {
    request: say("session-123"),
    about: "an unknown field",
    body: { message: "Hello", text: "x" },
    status: 400,
    is: { success: false, error: TEXT, message: 'Unrecognized key: "text"' },
  },
  {
    request: say("anything"),
    as: "full",
    about: "no conversation left in the plan",
    body: { message: "Hello" },
    status: 403,
    text: '{"success":false,"error":"Conversation limit reached for current plan","message":"Upgrade your plan to start more conversations"}',
  },
  {
    request: "POST /conversations/session-123/end",
    status: 200,
    has: { success: true, data: { session_id: "session-123", status: "ended", ended_at: DATE } },
    keys: { data: [...CONVERSATION, "message"] },
  },
  {
    request: "POST /conversations/session-123/end",
    about: "twice",
    status: 200,
    has: { data: { status: "ended" } },
  },
  ...["nothing-here", "{their-conversation}"].map((session) => ({
    request: `POST /conversations/${session}/end`,
    status: 404,
    text: CONVERSATION_NOT_FOUND,
  })),
  {
    request: "POST /conversations/session-123/messages/{answer}/feedback",
    body: { value: 1, reason: "Clear" },
    status: 200,
    is: { success: true, data: { message_id: "{answer}", value: 1, reason: "Clear" } },
  },
  ...["{never}", "{question}", "{their-answer}"].map((id) => ({
    request: `POST /conversations/session-123/messages/${id}/feedback`,
    body: { value: -1 },
    status: 404,
    error: "Message not found",
  })),
  ...[2, "1", null, 0.5].map((value) => ({
    request: "POST /conversations/session-123/messages/{answer}/feedback",
    body: { value },
    status: 400,
    error: "Invalid field: value",
  })),
]
