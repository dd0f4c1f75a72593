import { z } from "zod"
import { json, type Reply } from "../reply.ts"

/** `{ok: true, …}`. */
export const ok = (fields: object): Reply => json({ ok: true, ...fields })

export const Failure = z.object({
  ok: z.literal(false),
  error: z.object({ message: z.string(), code: z.string() }),
})

/** "2025-02-10 20:21:03.913000", UTC (contract: each family has its date). */
export const dated = (at: Date): string => `${at.toISOString().slice(0, -1).replace("T", " ")}000`

export const Dated = z.string().meta({ examples: ["2025-02-10 20:21:03.913000"] })
