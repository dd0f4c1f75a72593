"use client"

import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import * as words from "#components/words/words.ts"
import type { Announcement } from "#lib/domain/announcements/schema.ts"

interface Props {
  announcement: Announcement
  /** Answers with the reason where that fails. */
  act: (id: string) => Promise<string | undefined>
  texts: { title: (name: string) => string; lead: string; action: string; of: (name: string) => string }
  done: string
}

const Asked = ({ announcement: { id, title }, act, texts, done }: Props) => (
  <ConfirmDialog
    title={texts.title(title)}
    description={texts.lead}
    action={texts.action}
    trigger={
      <Button size="sm" variant="ghost" aria-label={texts.of(title)}>
        {texts.action}
      </Button>
    }
    onConfirm={async () => {
      const refused = await orOffline(act(id))
      if (!refused) toast.success(done)
      return refused
    }}
  />
)

/** Ends an announcement, after a question. */
export const EndButton = ({ announcement, end }: { announcement: Announcement; end: Props["act"] }) => {
  const { end: texts } = words.announcements
  return <Asked announcement={announcement} act={end} texts={texts} done={texts.done} />
}

/** Removes an announcement, after a question. */
export const RemoveButton = ({
  announcement,
  remove,
}: {
  announcement: Announcement
  remove: Props["act"]
}) => {
  const { remove: texts } = words.announcements
  return <Asked announcement={announcement} act={remove} texts={texts} done={texts.done} />
}
