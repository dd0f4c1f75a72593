import { API_CHANNEL } from "../../../core/channel-names.ts"
import type { Channel } from "../channel.ts"

/** The API channel (lib/api/messaging). The answer comes in the response, by webhook, and to whoever reads messages. */
export const api = {
  name: API_CHANNEL,
  label: "API",
  isForVisitors: true,
  limits: { length: null, rate: null },
} satisfies Channel
