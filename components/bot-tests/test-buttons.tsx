"use client"

import { Pencil, Play, Plus, Square, Trash2 } from "lucide-react"
import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { IconButton } from "#components/ui/icon-button.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import { TestDialog } from "./test-dialog.tsx"
import type { TestDraft, TestFormAction } from "./test-form.ts"

type Sources = { id: string; name: string }[]
/** Answers with the reason where it fails. */
type ButtonAction = () => Promise<string | undefined>

/** Runs an action, and tells what came of it. */
function useTold() {
  const [pending, start] = useSingleTransition()
  const run = (action: ButtonAction, told?: string) =>
    start(async () => {
      const failure = await orOffline(action())
      if (failure) toast.error(failure)
      else if (told) toast.success(told)
    })
  return { pending, run }
}

/** Opens the dialog for a new test question. */
export const AddTest = ({
  action,
  sources,
  disabledReason,
}: {
  action: TestFormAction
  sources: Sources
  disabledReason?: string | undefined
}) => (
  <DialogButton
    disabledReason={disabledReason}
    dialog={(close) => (
      <TestDialog
        title={words.botTests.addTitle}
        draft={{ question: "", phrases: [] }}
        sources={sources}
        action={action}
        onDone={close}
      />
    )}
  >
    <Plus aria-hidden />
    {words.botTests.add}
  </DialogButton>
)

/** Has all questions asked. */
export function RunTests({
  action,
  disabledReason,
}: {
  action: ButtonAction
  disabledReason?: string | undefined
}) {
  const { pending, run } = useTold()
  const botTests = words.botTests
  return (
    <Button variant="primary" loading={pending} disabledReason={disabledReason} onClick={() => run(action)}>
      <Play aria-hidden />
      {pending ? botTests.running : botTests.run}
    </Button>
  )
}

/** Ends a run that is under way. */
export function StopTests({ action }: { action: ButtonAction }) {
  const { pending, run } = useTold()
  return (
    <Button size="sm" loading={pending} onClick={() => run(action)}>
      <Square aria-hidden />
      {words.botTests.stop}
    </Button>
  )
}

/** Changes and deletes a test question. */
export function TestActions({
  draft,
  sources,
  change,
  remove,
}: {
  draft: TestDraft
  sources: Sources
  change: TestFormAction
  remove: ButtonAction
}) {
  const { pending, run } = useTold()
  const botTests = words.botTests
  return (
    <div className="flex gap-1.5">
      <DialogButton
        size="sm"
        aria-label={botTests.changeThis(draft.question)}
        dialog={(close) => (
          <TestDialog
            title={botTests.changeTitle}
            draft={draft}
            sources={sources}
            action={change}
            onDone={close}
          />
        )}
      >
        <Pencil aria-hidden />
        {botTests.change}
      </DialogButton>
      <IconButton
        size="sm"
        label={botTests.removeThis(draft.question)}
        aria-disabled={pending}
        onClick={() => run(remove, botTests.removed)}
      >
        <Trash2 />
      </IconButton>
    </div>
  )
}
