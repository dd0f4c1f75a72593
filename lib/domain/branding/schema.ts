import { z } from "zod"
import { defaultAccent } from "../../core/brand-shades.ts"

const RADII = ["sharp", "soft", "round"] as const
const FONTS = ["geist", "system", "serif", "mono"] as const

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
})
export type Brand = z.infer<typeof Brand>

/** Whom a host name belongs to: the install itself or one agency. */
export interface Host {
  kind: "platform" | "partner"
  /** Lower case, without a port. */
  hostname: string
  /** The realm of its people: e-mail addresses are unique within it. */
  realmId: string
  /** The agency; null on the platform's own host. */
  accountId: string | null
  /** A suspended agency's host still shows its brand, but nobody signs in. */
  isActive: boolean
  brand: Brand
  /** Scheme, host and port under which links to this host are written. */
  canonicalUrl: string
}
