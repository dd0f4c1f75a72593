"use client"

import { Button } from "#components/ui/button.tsx"
import { DialogContent } from "#components/ui/dialog.tsx"
import { words } from "#components/words/words.ts"
import { SecretShownOnce } from "./secret-shown-once.tsx"

/** The last step of making a secret. */
export const SecretDialog = ({ secret, onDone }: { secret: string; onDone: () => void }) => (
  <DialogContent
    title={words.webhooks.createdTitle}
    description={words.webhooks.createdLead}
    className="max-w-160"
    footer={
      <Button variant="primary" onClick={onDone}>
        {words.webhooks.done}
      </Button>
    }
  >
    <SecretShownOnce secret={secret} />
  </DialogContent>
)
