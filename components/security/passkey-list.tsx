"use client"

import { toast } from "sonner"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { Field } from "#components/ui/field.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormState } from "#components/ui/form-state.ts"
import { Input } from "#components/ui/input.tsx"
import { RelativeTime } from "#components/ui/relative-time.tsx"
import * as words from "#components/words/words.ts"
import { makePasskey } from "./ask-device.ts"
import { codesOnce } from "./codes-once.tsx"
import { ProveFields, withProof } from "./prove-fields.tsx"
import type { AskProof, SecurityAction, SecurityState } from "./security-state.ts"

export interface ShownPasskey {
  id: string
  name: string
  /** Where it works, if that is not here. */
  elsewhere: string | null
  createdAt: string
  lastUsedAt: string | null
}

/** A person's passkeys, and how to add and remove one. */
export function PasskeyList({
  passkeys,
  hasPasskey,
  askProof,
  start,
  add,
  rename,
  remove,
}: {
  passkeys: ShownPasskey[]
  /** Whether one of them works here. */
  hasPasskey: boolean
  askProof: AskProof
  start: SecurityAction
  add: SecurityAction
  rename: (id: string, state: FormState, form: FormData) => Promise<FormState>
  remove: (id: string, state: SecurityState, form: FormData) => Promise<SecurityState>
}) {
  const { passkeys: all, app } = words.security
  const make = withProof(async (state, form) => {
    const started = await start(state, form)
    if (!started.device) return started
    const answer = await makePasskey(started.device).catch(() => null)
    if (!answer) return { error: words.security.device }
    form.set("answer", answer)
    return add(state, form)
  }, askProof)
  return (
    <>
      {passkeys.length === 0 ? (
        <p className="text-13 text-muted">{all.empty}</p>
      ) : (
        <ul aria-label={all.list} className="divide-y rounded-panel border">
          {passkeys.map(({ id, name, elsewhere, createdAt, lastUsedAt }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2.5">
              <div className="grid min-w-40 flex-1 gap-0.5">
                <span className="truncate font-medium text-13">{name}</span>
                <span className="text-12 text-muted">
                  {all.made} <RelativeTime at={createdAt} />,{" "}
                  {lastUsedAt ? (
                    <>
                      {all.used} <RelativeTime at={lastUsedAt} />
                    </>
                  ) : (
                    all.unused
                  )}
                  {elsewhere && `, ${all.at(elsewhere)}`}
                </span>
              </div>
              <DialogButton
                size="sm"
                variant="ghost"
                aria-label={all.renameOf(name)}
                dialog={(close) => (
                  <FormDialog<FormState>
                    title={all.renameTitle(name)}
                    submit={all.rename}
                    submitting={app.working}
                    action={rename.bind(null, id)}
                    onDone={({ values }) => {
                      toast.success(all.renamed(values?.name ?? ""))
                      close()
                    }}
                  >
                    {(fields) => (
                      <Field label={all.name} help={all.nameHelp} error={fields.name}>
                        <Input name="name" required maxLength={60} autoComplete="off" defaultValue={name} />
                      </Field>
                    )}
                  </FormDialog>
                )}
              >
                {all.rename}
              </DialogButton>
              <DialogButton
                size="sm"
                variant="ghost"
                aria-label={all.removeOf(name)}
                dialog={(close) => (
                  <FormDialog<SecurityState>
                    title={all.removeTitle(name)}
                    lead={all.removeLead}
                    submit={all.remove}
                    submitting={app.working}
                    action={withProof(remove.bind(null, id), askProof)}
                    onDone={() => {
                      toast.success(all.removed(name))
                      close()
                    }}
                  >
                    {(fields) => <ProveFields hasPasskey={hasPasskey} fault={fields.password} />}
                  </FormDialog>
                )}
              >
                {all.remove}
              </DialogButton>
            </li>
          ))}
        </ul>
      )}
      <div>
        <DialogButton
          dialog={(close) => (
            <FormDialog<SecurityState>
              title={all.addTitle}
              lead={all.addLead}
              submit={all.add}
              submitting={all.adding}
              action={make}
              after={({ codes }) => codesOnce(codes, close)}
              onDone={({ codes, values }) => {
                toast.success(all.added(values?.name ?? ""))
                if (!codes) close()
              }}
            >
              {(fields) => (
                <>
                  <Field label={all.name} help={all.nameHelp} error={fields.name}>
                    <Input name="name" required maxLength={60} autoComplete="off" />
                  </Field>
                  <ProveFields hasPasskey={hasPasskey} fault={fields.password} />
                </>
              )}
            </FormDialog>
          )}
        >
          {all.add}
        </DialogButton>
      </div>
    </>
  )
}
