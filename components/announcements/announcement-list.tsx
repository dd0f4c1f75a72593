import type { FormState } from "#components/ui/form-state.ts"
import * as words from "#components/words/words.ts"
import type { Announcement, Told } from "#lib/domain/announcements/schema.ts"
import { AnnouncementBody } from "./announcement-body.tsx"
import { EndButton, RemoveButton } from "./announcement-buttons.tsx"
import { AnnouncementDialog } from "./announcement-dialog.tsx"

type Act = (id: string) => Promise<string | undefined>

/** What an agency announced, the newest first, with what it can do with each. */
export function AnnouncementList({
  announcements,
  may,
}: {
  announcements: Announcement[]
  /** Absent where the reader may not. */
  may?: {
    change: (id: string, state: FormState, form: FormData) => Promise<FormState>
    end: Act
    remove: Act
  }
}) {
  const texts = words.announcements
  return (
    <ul aria-label={texts.list} className="grid gap-3">
      {announcements.map((each) => (
        <li key={each.id} className="grid gap-3 rounded-panel border p-4">
          <AnnouncementBody told={each} />
          <div className="flex flex-wrap items-center justify-between gap-2 border-t pt-3">
            <span className="text-12 text-muted">{texts.seen(each.seenBy)}</span>
            {may && (
              <span className="flex flex-wrap">
                <AnnouncementDialog announcement={each} action={may.change.bind(null, each.id)} />
                {!each.isOver && <EndButton announcement={each} end={may.end} />}
                <RemoveButton announcement={each} remove={may.remove} />
              </span>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The same as a client's people read it. */
export const ToldList = ({ told }: { told: Told[] }) => (
  <ul aria-label={words.announcements.list} className="grid max-w-2xl gap-3">
    {told.map((each) => (
      <li key={each.id} className="rounded-panel border p-4">
        <AnnouncementBody told={each} />
      </li>
    ))}
  </ul>
)
