import * as words from "#components/words/words.ts"
import type { OfferedPlan } from "#lib/domain/plans/schema.ts"
import { PlanCard } from "./plan-card.tsx"
import { draftOf, type PlanValues } from "./plan-values.ts"

/** The card of a plan as it stands in its form; before anything was typed, as it is stored. */
export function PlanPreview({
  plan,
  values,
}: {
  plan: Omit<OfferedPlan, "id"> | undefined
  values: PlanValues
}) {
  const { form } = words.plans
  const shown = plan ?? draftOf(formOf(values))
  return (
    <aside aria-label={form.preview} className="grid content-start gap-2 lg:sticky lg:top-6 lg:self-start">
      <h2 className="font-medium text-14">{form.preview}</h2>
      <PlanCard plan={{ ...shown, name: shown.name || form.untitled }} />
    </aside>
  )
}

function formOf(values: PlanValues): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, String(value))
  return form
}
