import { z } from "zod"
import {
  DESCRIPTION,
  type NounFields,
  type NounOf,
  RESOURCE_FIELDS,
  settingsSchema,
} from "../../core/noun-fields.ts"

/** How a secret is sent: as it is, as user and password in the form of HTTP's Basic, or behind the word Bearer. */
export const SECRET_TYPES = ["plain", "basic", "bearer"] as const

/** The name of a host, or one with a star for all below it: "api.shop.example", "*.shop.example". */
const Host = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/,
    "must be the name of a host, such as api.shop.example or *.shop.example",
  )

const MOST_HOSTS = 20

/** What is known of a secret beside its value; members that Livery has no use for are kept. */
const SecretConfig = z.looseObject({ hosts: z.array(Host).max(MOST_HOSTS).optional() })

/** The fields of a secret; its value is none of them, for nothing shows it. */
export const SECRET_FIELDS = {
  name: { value: z.string().trim().max(200), example: "Shop", action: "name" },
  description: DESCRIPTION,
  ...RESOURCE_FIELDS,
  kind: {
    value: z.enum(["shared", "personal"]),
    about: "Kept and shown; every secret is one of the account",
    action: "kind",
  },
  type: {
    value: z.enum(SECRET_TYPES),
    about: "How it is sent: as it is, as user:password by HTTP's Basic, or behind Bearer",
    example: "bearer",
    action: "type",
  },
  config: {
    value: SecretConfig,
    about: "`hosts`: the only ones that it is sent to, at most 20; *.example.com has all below it",
    example: { hosts: ["api.shop.example"] },
    action: "config",
  },
} as const satisfies NounFields

/** What it is worth: one line, so that it can stand in a header. */
const SecretValue = z
  .string()
  .trim()
  .max(8000)
  .regex(/^[\x20-\x7e]*$/, "must be one line of plain letters, digits and signs")

export const SecretSettings = settingsSchema(SECRET_FIELDS).extend({
  /** Left out: stays as it is; null: taken away. */
  value: SecretValue.nullable().optional(),
})

export type Secret = NounOf<typeof SECRET_FIELDS> & {
  /** When its value was entered; null where it has none, because none was entered or it was revoked. */
  valueAt: Date | null
  lastUsedAt: Date | null
}
