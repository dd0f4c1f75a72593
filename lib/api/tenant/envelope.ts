import { z } from "zod"
import { json, type Reply } from "../reply.ts"
import type { Page, PageQuery } from "./pagination.ts"

/** `{success: true, data}`. */
export const success = (data: unknown, status = 200): Reply => json({ success: true, data }, status)

/** `{success: true, data, pagination}` for one page of `total` rows. */
export function successPage(data: readonly unknown[], { page, per_page }: PageQuery, total: number): Reply {
  const pages = Math.ceil(total / per_page)
  const pagination: Page = { page, per_page, total, pages, has_prev: page > 1, has_next: page < pages }
  return json({ success: true, data, pagination })
}

/** `{success: true, message}`, what a deletion answers. */
export const successMessage = (message: string): Reply => json({ success: true, message })

export const Success = <Data extends z.ZodType>(data: Data) => z.object({ success: z.literal(true), data })

/** What a deletion answers, e.g. `said`. */
export const SuccessMessage = (said: string) =>
  z.object({ success: z.literal(true), message: z.string().meta({ examples: [said] }) })

export const SuccessPage = <Row extends z.ZodType>(row: Row) =>
  z.object({
    success: z.literal(true),
    data: z.array(row),
    pagination: z.object({
      page: z.int().meta({ examples: [1] }),
      per_page: z.int().meta({ examples: [20] }),
      total: z.int().meta({ examples: [1] }),
      pages: z.int().meta({ examples: [1] }),
      has_prev: z.boolean().meta({ examples: [false] }),
      has_next: z.boolean().meta({ examples: [false] }),
    }),
  })

export const Failure = z.object({ success: z.literal(false), error: z.string(), message: z.string() })

/** ISO 8601 UTC, as the Tenant API writes dates. */
export const Timestamp = z.iso.datetime()
