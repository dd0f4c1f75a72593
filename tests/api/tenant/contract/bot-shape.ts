import { DATE } from "#tests/api/rows/case.ts"

/** The fields of the reference's bot, and what Livery shows beside them. */
export const BOT = [
  ...["id", "name", "channel_type", "description", "welcome_message", "system_prompt", "is_active"],
  ...["is_default", "created_at", "updated_at"],
]
export const BESIDE = ["language", "personality", "bot_role"]
/** The default bot of the world. */
export const SHOWN = {
  id: "{bot}",
  name: "Customer Support Bot",
  channel_type: "webchat",
  description: "Handles customer inquiries",
  welcome_message: "Hi! How can I help you today?",
  system_prompt: "You are a helpful customer service assistant.",
  is_active: true,
  is_default: true,
  language: "en",
  personality: null,
  bot_role: null,
  created_at: DATE,
  updated_at: DATE,
}
