import { z } from "zod"

/** A label of a host name: it becomes `<slug>.localhost` or `<slug>.<install's host>`. */
const Slug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, "use 1 to 40 lower-case letters, digits and hyphens")
  .refine(
    (slug) => !["www", "app", "api", "admin", "mail", "static", "livery"].includes(slug),
    "this name is reserved",
  )

const name = z.string().trim().min(1).max(120)

export const PartnerInput = z.strictObject({
  name,
  slug: Slug,
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, "must be a colour such as #1f6feb")
    .optional(),
  /** The one sentence of its landing page. */
  promise: z.string().trim().max(200).optional(),
  isDemo: z.boolean().default(false),
})

export const CustomerInput = z.strictObject({
  partnerId: z.string(),
  name,
  /** Name or id of one of the partner's plans; without it the partner's default plan. */
  plan: z.string().optional(),
  isDemo: z.boolean().default(false),
})
