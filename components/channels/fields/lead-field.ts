import type { WidgetSettings } from "#lib/domain/widgets/schema.ts"

/** A field of a form that visitors fill in. */
export type LeadField = NonNullable<WidgetSettings["lead"]["fields"]>[number]

/** A name for a new field, after its label, that no other one has: small letters, digits and underscores. */
export function nameFor(label: string, others: readonly { name: string }[]): string {
  const plain = label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[^a-z]+|_+$/g, "")
    .slice(0, 30)
  const stem = plain || "field"
  const taken = new Set(others.map(({ name }) => name))
  for (let number = 1; ; number++) {
    const name = number === 1 && plain ? stem : `${stem}_${number}`
    if (!taken.has(name)) return name
  }
}
