"use client"

import { useState } from "react"
import { toast } from "sonner"
import { Badge } from "#components/ui/badge.tsx"
import { CopyButton } from "#components/ui/copy-button.tsx"
import { DialogContent } from "#components/ui/dialog.tsx"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import { Input } from "#components/ui/input.tsx"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import * as words from "#components/words/words.ts"
import { codesOnce } from "./codes-once.tsx"
import { ProvenDialog } from "./proven-dialog.tsx"
import type { AskProof, SecurityAction, SecurityState } from "./security-state.ts"

interface Props {
  /** When it was set up, as ISO 8601; null without one. */
  since: string | null
  hasPasskey: boolean
  askProof: AskProof
  start: SecurityAction
  add: SecurityAction
  remove: SecurityAction
}

/** The app that shows codes: whether there is one, and setting it up or removing it. */
export function AppRow({ since, hasPasskey, askProof, start, add, remove }: Props) {
  const { app, steps } = words.security
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2.5">
      <div className="grid min-w-40 flex-1 gap-0.5">
        <span className="flex items-center gap-2 font-medium text-13">
          {app.title}
          <Badge tone={since ? "success" : "neutral"}>{since ? steps.on : steps.off}</Badge>
        </span>
        <span className="text-12 text-muted">
          {since ? (
            <>
              {app.since} <RelativeTime at={since} />
            </>
          ) : (
            app.off
          )}
        </span>
      </div>
      {since ? (
        <DialogButton
          size="sm"
          variant="ghost"
          dialog={(close) => (
            <ProvenDialog
              title={app.removeTitle}
              lead={app.removeLead}
              submit={app.remove}
              submitting={app.working}
              action={remove}
              askProof={askProof}
              hasPasskey={hasPasskey}
              onDone={() => {
                toast.success(app.removed)
                close()
              }}
            />
          )}
        >
          {app.remove}
        </DialogButton>
      ) : (
        <DialogButton
          size="sm"
          dialog={(close) => <SetUp {...{ hasPasskey, askProof, start, add, close }} />}
        >
          {app.setUp}
        </DialogButton>
      )}
    </div>
  )
}

/** Password, then the pattern and a first code, then recovery codes where these are the first. */
function SetUp({
  hasPasskey,
  askProof,
  start,
  add,
  close,
}: Pick<Props, "hasPasskey" | "askProof" | "start" | "add"> & { close: () => void }) {
  const [made, setMade] = useState<SecurityState["app"]>()
  const [codes, setCodes] = useState<string[]>()
  const { app } = words.security
  const shown = codesOnce(codes, close)
  if (shown) return <DialogContent {...shown} />
  if (!made)
    return (
      <ProvenDialog
        key="prove"
        title={app.setUpTitle}
        submit={app.next}
        submitting={app.working}
        action={start}
        askProof={askProof}
        hasPasskey={hasPasskey}
        onDone={(state) => setMade(state.app)}
      />
    )
  return (
    <FormDialog<SecurityState>
      key="scan"
      title={app.setUpTitle}
      lead={app.scan}
      submit={app.turnOn}
      submitting={app.working}
      action={add}
      onDone={({ codes: first }) => {
        toast.success(app.done)
        if (first) setCodes(first)
        else close()
      }}
    >
      {(fields) => (
        <>
          <input type="hidden" name="token" value={made.token} />
          <Pattern {...made.picture} />
          <Field label={app.byHand}>
            <div className="flex gap-2">
              <Input readOnly value={made.secret} className="min-w-0 font-mono text-12" />
              <CopyButton text={made.secret} label={app.copy} />
            </div>
          </Field>
          <Field label={app.code} error={fields.code}>
            <Input
              name="code"
              required
              autoFocus
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={12}
            />
          </Field>
        </>
      )}
    </FormDialog>
  )
}

/** Dark on light in every theme: cameras read it no other way. */
const Pattern = ({ path, size }: { path: string; size: number }) => (
  <svg
    role="img"
    aria-label={words.security.app.picture}
    viewBox={`0 0 ${size} ${size}`}
    shapeRendering="crispEdges"
    className="w-44 justify-self-center rounded-control bg-white fill-black"
  >
    <path d={path} />
  </svg>
)
