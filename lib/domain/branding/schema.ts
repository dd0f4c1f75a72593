import { z } from "zod"
import { defaultAccent } from "../../core/brand-shades.ts"
import { LANGUAGES } from "../../core/languages.ts"
import { normaliseEmail } from "../../core/normalise-email.ts"

export const RADII = ["sharp", "soft", "round"] as const
export const FONTS = ["geist", "system", "serif", "mono"] as const

const Contact = z.object({
  /** Where answers to its mails go. */
  support: z.email().optional().catch(undefined),
  /** Addresses of its own pages. */
  imprint: z
    .url({ protocol: /^https?$/ })
    .optional()
    .catch(undefined),
  terms: z
    .url({ protocol: /^https?$/ })
    .optional()
    .catch(undefined),
})

/** How a host looks. A stored value that is no longer known falls back instead of breaking the page. */
export const Brand = z.object({
  name: z.string(),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .catch(defaultAccent),
  logo: z.string().nullable().catch(null),
  favicon: z.string().nullable().catch(null),
  radius: z.enum(RADII).catch("soft"),
  font: z.enum(FONTS).catch("geist"),
  /** One sentence under the name on the landing page. */
  promise: z.string().nullable().catch(null),
  /** What its pages speak to those who chose nothing; null for the language of their browser. */
  language: z.enum(LANGUAGES).nullable().catch(null),
  contact: Contact.optional().catch(undefined),
})
export type Brand = z.infer<typeof Brand>

const emptied = <Schema extends z.ZodType<string, string>>(schema: Schema) =>
  z.preprocess((text) => (text === "" ? null : text), schema.nullable())
const isEmail = (text: string) => normaliseEmail(text) !== null
const link = z
  .string()
  .trim()
  .max(500)
  .refine(
    (text) => z.url({ protocol: /^https?$/ }).safeParse(text).success,
    "must be an address such as https://example.com/terms",
  )

/** What an agency sets on its brand; what is left out stays. */
export const BrandSettings = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    accent: z.string().regex(/^#[0-9a-f]{6}$/i, "must be a colour such as #0f766e"),
    radius: z.enum(RADII),
    font: z.enum(FONTS),
    /** Null or empty for the usual one. */
    promise: z
      .string()
      .trim()
      .max(160)
      .nullable()
      .transform((text) => text || null),
    language: z.enum(LANGUAGES).nullable(),
    /** A PNG, JPEG or WebP of up to 100 KB; null takes the logo away. */
    logo: z.instanceof(Uint8Array).nullable(),
    /** The same of the icon in a browser's tab. */
    favicon: z.instanceof(Uint8Array).nullable(),
    /** Whom people write to; null or empty for nobody. */
    support: emptied(z.string().trim().max(254).refine(isEmail, "must be an e-mail address")),
    /** Pages of the agency's own that its front page leads to. */
    imprint: emptied(link),
    terms: emptied(link),
  })
  .partial()

/** Whom a host name belongs to: the install itself, one agency, or one of its clients. */
export interface Host {
  kind: "platform" | "partner" | "customer"
  /** Lower case, without a port. */
  hostname: string
  /** The realm of its people: e-mail addresses are unique within it. */
  realmId: string
  /** The agency or client; null on the platform's own host. */
  accountId: string | null
  /** The bot whose chat a client's host shows, and nothing else. */
  botId?: string
  /** A suspended agency's host still shows its brand, but nobody signs in. */
  isActive: boolean
  brand: Brand
  /** Scheme, host and port under which links to this host are written. */
  canonicalUrl: string
}
