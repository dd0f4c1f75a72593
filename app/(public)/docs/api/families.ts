import type { Reference } from "#components/docs/reference.ts"
import * as words from "#components/words/words.ts"
import type { Dialect } from "#lib/api/dialect.ts"
import { messaging } from "#lib/api/messaging/messaging.ts"
import { documentOf } from "#lib/api/openapi/openapi.ts"
import { accountAction, agencyAction, partner } from "#lib/api/openapi/parts.ts"
import { tenant } from "#lib/api/tenant/tenant.ts"
import { visitor } from "#lib/api/visitor/visitor.ts"
import { once } from "#lib/core/runtime.ts"
import { type Audience, currentAudience } from "./current-audience.ts"
import { referenceOf } from "./reference-of.ts"

interface Family {
  slug: keyof typeof words.docs.families
  dialect: Dialect
  /** Address of its OpenAPI document. */
  document: string
  split: boolean
}

const REST: Family = { slug: "tenant", dialect: tenant, document: "/api/v1/openapi/rest.json", split: false }
const CHANNEL: Family = {
  slug: "channel",
  dialect: messaging,
  document: "/api/v1/openapi/channel.json",
  split: false,
}

const VISITOR: Family = {
  slug: "visitor",
  dialect: visitor,
  document: "/api/v1/openapi/visitor.json",
  split: false,
}

/** In the order of the navigation. */
const FAMILIES: Record<Audience, Family[]> = {
  client: [
    REST,
    CHANNEL,
    VISITOR,
    { slug: "action", dialect: accountAction, document: "/api/v1/openapi/action.json", split: true },
  ],
  agency: [
    REST,
    CHANNEL,
    VISITOR,
    { slug: "action", dialect: agencyAction, document: "/api/v1/spec.json", split: true },
    { slug: "partner", dialect: partner, document: "/api/v1/openapi/partner.json", split: false },
  ],
}

/** The families that whoever asks for this page may use, in the order of the navigation. */
export const currentReferences = async (): Promise<Reference[]> => referencesFor(await currentAudience())

/** One of them by its address; undefined where the reader has no such family. */
export const findReference = async (slug: string): Promise<Reference | undefined> =>
  (await currentReferences()).find((reference) => reference.slug === slug)

export const referencesFor = (audience: Audience): Reference[] =>
  once(`docs.references.${audience}`, () => FAMILIES[audience].map(toReference))

const toReference = ({ slug, dialect, document, split }: Family): Reference =>
  referenceOf(documentOf(dialect), {
    ...words.docs.families[slug],
    slug,
    credential:
      dialect.security.type === "apiKey"
        ? { header: dialect.security.name, prefix: "" }
        : { header: "Authorization", prefix: "Bearer " },
    document,
    split,
  })
