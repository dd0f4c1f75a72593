import { DATE } from "#tests/api/rows/case.ts"

export const CONVERSATION = [
  ...["id", "session_id", "bot_id", "bot_name", "user_identifier", "user_name", "user_email"],
  ...["channel", "status", "started_at", "ended_at", "created_at"],
]
/** The first conversation of the world. */
export const SESSION = {
  id: "{conversation}",
  session_id: "session-123",
  bot_id: "{bot}",
  bot_name: "Customer Support Bot",
  user_identifier: "user@example.com",
  user_name: "John Doe",
  user_email: "user@example.com",
  channel: "webchat",
  status: "active",
  started_at: DATE,
  ended_at: null,
  created_at: DATE,
}
