import type { Reference } from "#components/docs/reference.ts"
import { words } from "#components/words/words.ts"
import { action } from "#lib/api/action/action.ts"
import { channel } from "#lib/api/channel/channel.ts"
import type { Dialect } from "#lib/api/dialect.ts"
import { documentOf } from "#lib/api/openapi/openapi.ts"
import { tenant } from "#lib/api/tenant/tenant.ts"
import { once } from "#lib/core/runtime.ts"
import { referenceOf } from "./reference-of.ts"

const FAMILIES: { dialect: Dialect; document: string; split: boolean }[] = [
  { dialect: tenant, document: "/api/v1/openapi/tenant.json", split: false },
  { dialect: channel, document: "/api/v1/openapi/channel.json", split: false },
  { dialect: action, document: "/api/v1/spec.json", split: true },
]

/** All families, in the order of the navigation. */
export const references = (): Reference[] =>
  once("docs.references", () =>
    FAMILIES.map(({ dialect, document, split }) =>
      referenceOf(documentOf(dialect), {
        ...words.docs.families[dialect.name],
        slug: dialect.name,
        credential:
          dialect.security.type === "apiKey"
            ? { header: dialect.security.name, prefix: "" }
            : { header: "Authorization", prefix: "Bearer " },
        document,
        split,
      }),
    ),
  )

/** The family of an address; undefined for one that there is not. */
export const findReference = (slug: string): Reference | undefined =>
  references().find((reference) => reference.slug === slug)
