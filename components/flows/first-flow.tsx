"use client"

import { toast } from "sonner"
import { Drawing } from "#components/ui/drawing.tsx"
import { EmptyState } from "#components/ui/empty-state.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import { useSingleTransition } from "#components/ui/use-single-action.ts"
import * as words from "#components/words/words.ts"
import type { FlowDocument } from "#lib/domain/flows/schema.ts"
import { EXAMPLES, exampleFlow } from "./examples.ts"

/** What a bot without a flow can begin with. */
export function FirstFlow({
  action,
  disabledReason,
}: {
  /** Makes the flow; answers with the reason where it fails. */
  action: (document: FlowDocument) => Promise<string | undefined>
  disabledReason?: string | undefined
}) {
  const [pending, start] = useSingleTransition()
  const { empty, examples } = words.flows
  return (
    <EmptyState
      drawing={<Drawing of="conversations" />}
      title={empty.title}
      text={disabledReason ?? empty.text}
      action={
        disabledReason === undefined && (
          <ul
            aria-label={examples.label}
            className="grid w-full max-w-220 gap-2 text-left sm:grid-cols-2 lg:grid-cols-3"
          >
            {EXAMPLES.map((name) => (
              <li key={name} className="grid">
                <button
                  type="button"
                  disabled={pending}
                  className="grid content-start gap-1 rounded-panel border p-4 text-left hover:bg-hover"
                  onClick={() =>
                    start(async () => {
                      const failure = await orOffline(action(exampleFlow(name)))
                      if (failure) toast.error(failure)
                    })
                  }
                >
                  <span className="font-medium text-13">{examples[name].title}</span>
                  <span className="text-12 text-muted">{examples[name].text}</span>
                </button>
              </li>
            ))}
          </ul>
        )
      }
    />
  )
}
