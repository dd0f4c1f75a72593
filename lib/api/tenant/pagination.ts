import { z } from "zod"

/** Digits only; anything else is refused rather than guessed at. */
export const wholeNumber = (min: number, clamp: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, "must be a whole number")
    .transform(Number)
    .refine((value) => value >= min, `must be at least ${min}`)
    .transform((value) => Math.min(value, clamp))
    .meta({ type: "integer", minimum: min })

/** `page` from 1, `per_page` clamped to 100 (contract: pages clamp, they do not fail). */
export const pageQuery = {
  page: wholeNumber(1, 999_999_999).optional().default(1).meta({ description: "Page number", default: 1 }),
  per_page: wholeNumber(1, 100)
    .optional()
    .default(20)
    .meta({ description: "Items per page; more than 100 are 100", default: 20 }),
}
export interface PageQuery {
  page: number
  per_page: number
}

export interface Page extends PageQuery {
  total: number
  pages: number
  has_prev: boolean
  has_next: boolean
}

/** True and False in any case, as Python clients send them. */
export const queryBoolean = z
  .string()
  .toLowerCase()
  .pipe(z.enum(["true", "false", "1", "0"], "must be true or false"))
  .transform((value) => value === "true" || value === "1")
  .meta({ type: "boolean" })
