import { type SourceList, sourceAddress } from "#components/knowledge/source-address.ts"
import { SHOWN_PASSAGES, SourcePassages } from "#components/knowledge/source-passages.tsx"
import { GoneSheet } from "#components/ui/gone-sheet.tsx"
import { LinkedSheet } from "#components/ui/linked-sheet.tsx"
import { type Context, may } from "#lib/core/context.ts"
import { nullIfNotFound } from "#lib/core/if-missing.ts"
import { getSource } from "#lib/domain/knowledge/sources/sources.ts"
import { setSchedule } from "./actions.ts"

/** The source that the address names, in a sheet over its list, or that there is none of that id. */
export async function OpenSource({ ctx, list }: { ctx: Context; list: SourceList }) {
  if (!list.source) return null
  const found = await getSource(ctx, { id: list.source }).catch(nullIfNotFound)
  const back = sourceAddress({ ...list, source: undefined })
  if (!found) return <GoneSheet thing="source" back={back} />
  return (
    <LinkedSheet key={found.source.id} title={found.source.name} back={back}>
      <SourcePassages
        source={found.source}
        pages={found.pages}
        records={found.records.slice(0, SHOWN_PASSAGES)}
        setSchedule={may(ctx.principal, "knowledge.write") ? setSchedule : undefined}
      />
    </LinkedSheet>
  )
}
