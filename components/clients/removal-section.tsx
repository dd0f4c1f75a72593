import { formatDate } from "#components/analytics/formats.ts"
import { DangerSection } from "#components/shell/danger-section.tsx"
import { SettingsSection } from "#components/shell/settings-section.tsx"
import * as words from "#components/words/words.ts"
import { UndoRemoval } from "./undo-removal.tsx"

type Act = () => Promise<string | undefined>

/** The end of a client: deleting it, and while it can be undone that, or not waiting any longer. */
export function RemovalSection({
  name,
  removesAt,
  disabledReason,
  remove,
  undo,
  removeForGood,
}: {
  name: string
  /** When it goes for good; null while it is not deleted. */
  removesAt: Date | null
  disabledReason: string | undefined
  remove: Act
  undo: Act
  removeForGood: Act
}) {
  const { title, text, action, ask, done, goes, closed, now, nowText, gone } = words.clients.remove
  const shared = { name, question: ask(name), list: "/clients", disabledReason }
  if (!removesAt)
    return (
      <div className="pt-8">
        <DangerSection {...shared} {...{ title, text, action, remove }} warning={text} done={done(name)} />
      </div>
    )
  return (
    <div className="grid gap-8 pt-8">
      <SettingsSection title={goes(formatDate(removesAt.toISOString().slice(0, 10)))} description={closed}>
        <div>{!disabledReason && <UndoRemoval name={name} undo={undo} />}</div>
      </SettingsSection>
      <DangerSection
        {...shared}
        title={title}
        text={nowText}
        action={now}
        warning={nowText}
        done={gone(name)}
        remove={removeForGood}
      />
    </div>
  )
}
