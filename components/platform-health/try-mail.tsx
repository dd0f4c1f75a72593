"use client"

import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"

/** Sends a mail to whoever looks, to see whether the mail server takes it. */
export function TryMail({
  to,
  send,
}: {
  to: string
  /** Answers with the reason where that fails. */
  send: () => Promise<string | undefined>
}) {
  const [pending, start] = useSingleTransition()
  const { mail } = words.platformHealth
  return (
    <Button
      size="sm"
      loading={pending}
      onClick={() =>
        start(async () => {
          const failure = await send()
          if (failure) toast.error(failure)
          else toast.success(mail.sent(to))
        })
      }
    >
      {mail.test}
    </Button>
  )
}
