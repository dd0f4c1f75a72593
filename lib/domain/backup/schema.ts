import { z } from "zod"

/** Counted up when an older Livery could not read the archive any more. */
export const FORMAT = 1

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** First entry of an archive: what it is. */
export const About = z.object({
  product: z.literal("livery"),
  format: z.int(),
  version: z.string(),
  createdAt: z.iso.datetime(),
})

/** Last entry of an archive: what everything before it must add up to. An archive without it is cut. */
export const Manifest = About.extend({
  database: z.object({
    /** Of PostgreSQL. */
    version: z.string(),
    migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
    tables: z.array(
      z.object({
        name: z.string(),
        columns: z.array(z.string()),
        rows: z.int(),
        bytes: z.int(),
        sha256: hash,
      }),
    ),
    sequences: z.array(z.object({ name: z.string(), value: z.string() })),
  }),
  files: z.object({
    count: z.int(),
    bytes: z.int(),
    /** Storage keys that rows name and whose bytes were gone, or other than their row says, when the backup was made. */
    damaged: z.array(z.string()),
  }),
  secret: z.object({ included: z.boolean(), fingerprint: z.string().nullable() }),
  /** Over name, size and SHA-256 of every entry before this one, in their order. */
  entries: z.object({ count: z.int(), sha256: hash }),
})
export type Manifest = z.output<typeof Manifest>

/** Where things are in an archive. */
export const ENTRY = { about: "livery-backup.json", manifest: "manifest.json", secret: "secret" } as const
export const tablePart = (table: string, part: number): string =>
  `database/${table}/${String(part).padStart(6, "0")}`
export const fileEntry = (storageKey: string): string => `files/${storageKey}`
