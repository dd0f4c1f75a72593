import type { Channel } from "../channel.ts"

/** Web pages that talk by the Tenant API. The answer comes in the response, whole or as a stream. */
export const webchat = {
  name: "webchat",
  label: "Web chat",
  isForVisitors: true,
  limits: { length: null, rate: null },
} satisfies Channel
