"use client"

import { DialogButton } from "#components/ui/dialog-button.tsx"
import * as words from "#components/words/words.ts"
import { codesOnce } from "./codes-once.tsx"
import { ProvenDialog } from "./proven-dialog.tsx"
import type { AskProof, SecurityAction } from "./security-state.ts"

/** How many recovery codes are left, and how to make others. */
export function CodesRow({
  left,
  hasStep,
  hasPasskey,
  askProof,
  renew,
}: {
  left: number
  /** Whether there is a second step that they stand in for. */
  hasStep: boolean
  hasPasskey: boolean
  askProof: AskProof
  renew: SecurityAction
}) {
  const { codes, app } = words.security
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2.5">
      <div className="grid min-w-40 flex-1 gap-0.5">
        <span className="font-medium text-13">{codes.title}</span>
        <span className="text-12 text-muted">{hasStep ? codes.left(left) : codes.none}</span>
      </div>
      {hasStep && (
        <DialogButton
          size="sm"
          dialog={(close) => (
            <ProvenDialog
              title={codes.renewTitle}
              lead={codes.renewLead}
              submit={codes.renew}
              submitting={app.working}
              action={renew}
              askProof={askProof}
              hasPasskey={hasPasskey}
              after={(state) => codesOnce(state.codes, close)}
            />
          )}
        >
          {codes.renew}
        </DialogButton>
      )}
    </div>
  )
}
