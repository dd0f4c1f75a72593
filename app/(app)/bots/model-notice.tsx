import { modelName } from "#components/bots/model-choices.ts"
import { Notice } from "#components/playground/notice.tsx"
import { ButtonLink } from "#components/ui/button-link.tsx"
import * as words from "#components/words/words.ts"
import type { Bot } from "#lib/domain/bots/schema.ts"
import { chooseModel, isUsableModel, type ModelRights } from "#lib/domain/models/models.ts"

/** Says which of these bots name a model that cannot be used here, and what answers instead; nothing where all is well. */
export function ModelNotice({
  bots,
  rights,
}: {
  bots: readonly Pick<Bot, "id" | "name" | "model">[]
  rights: ModelRights
}) {
  const affected = bots.filter(({ model }) => model !== null && !isUsableModel(model, rights))
  const [first] = affected
  if (!first) return null
  const { modelNotice, untitled } = words.bots
  const names = affected.map(({ name, model }) => `${name || untitled} (${model})`).join(", ")
  return (
    <div className="mb-6">
      <Notice
        tone="warning"
        title={modelNotice.title(affected.length)}
        text={modelNotice.text(names, modelName(chooseModel(null, rights).name))}
      >
        <ButtonLink size="sm" href={`/bots/${first.id}/settings`}>
          {modelNotice.action}
        </ButtonLink>
      </Notice>
    </div>
  )
}
