import { z } from "zod"

/** A channel's name is its caller's; long enough that nobody meets another's by chance. */
export const ChannelId = z
  .string()
  .regex(/^[\x21-\x7e]{16,200}$/, "must be 16 to 200 printable characters without spaces")

/** Events of a channel that a subscriber may ask to see again; more than a thousand are never kept. */
export const HistoryLength = z.int().min(0).max(10_000).default(0)
