import { z } from "zod"

/** A moment in a query: epoch milliseconds or ISO 8601. */
export const timeQuery = z
  .string()
  .transform((text) => new Date(/^\d{1,15}$/.test(text) ? Number(text) : text))
  .refine((date) => !Number.isNaN(date.getTime()), "must be epoch milliseconds or ISO 8601")
  .optional()
  .describe("Epoch milliseconds or ISO 8601")
