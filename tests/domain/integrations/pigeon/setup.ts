import { z } from "zod"

/** What connects a bot with a loft. */
export const Setup = z.strictObject({
  /** Where the loft takes letters, e.g. https://loft.example. */
  address: z.url(),
  /** Shown to the loft with every letter. */
  token: z.string().min(1),
  /** What the loft signs its own requests with. */
  secret: z.string().min(16),
})
export type Setup = z.output<typeof Setup>
