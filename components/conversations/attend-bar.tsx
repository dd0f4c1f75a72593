"use client"

import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { orOffline } from "#components/ui/or-offline.ts"
import * as words from "#components/words/words.ts"
import type { Assignees } from "#lib/domain/identity/schema.ts"
import { AssignMenu } from "./assign-menu.tsx"
import { assigneeValue, nameOfAssignee } from "./assignee.ts"
import type { Outcome, PeopleActions, Person, Standing } from "./live.ts"

interface Props {
  live: Standing & { connection: "live" | "lost" | "gone" | "signedOut" }
  me: Person
  assignees: Assignees
  actions?: PeopleActions | undefined
  attempt: (work: () => Promise<Outcome>) => Promise<boolean>
  busy: boolean
}

/** Who has the conversation, and what one can do about it. */
export function AttendBar({ live, me, assignees, actions, attempt, busy }: Props) {
  const { attendedBy, assignedTo, connection } = live
  const { people } = words.conversations
  const isMine = attendedBy?.id === me.id
  const standing = isMine
    ? people.youAnswer(attendedBy.name)
    : attendedBy
      ? people.otherAnswers(attendedBy.name)
      : people.botAnswers
  return (
    <div className="flex min-h-13 flex-wrap items-center justify-between gap-2 border-b px-4 py-2">
      <p role="status" className="flex min-w-0 items-center gap-2 text-13">
        <span
          aria-hidden
          className={`size-2 shrink-0 rounded-full ${connection === "live" ? "bg-success" : "bg-warning-fill"}`}
        />
        <span className="min-w-0 truncate font-medium">{standing}</span>
        {connection !== "live" && <span className="text-muted">{stateOf(connection)}</span>}
      </p>
      {connection !== "gone" && (
        <span className="flex flex-wrap items-center gap-1">
          <AssignMenu
            label={words.conversations.assign.action}
            name={nameOfAssignee(assignedTo, assignees)}
            value={assigneeValue(assignedTo)}
            me={me.id}
            assignees={assignees}
            shortcut="A"
            disabledReason={actions ? undefined : people.notAllowed}
            choose={(value) => {
              if (actions) void attempt(async () => refusedAs(await actions.assign(value)))
            }}
          />
          <Act {...{ attendedBy, isMine, actions, attempt, busy }} />
        </span>
      )}
    </div>
  )
}

const refusedAs = (refusal: string | undefined): Outcome => (refusal ? { refusal } : {})

const stateOf = (connection: "lost" | "gone" | "signedOut") => {
  const { people } = words.conversations
  return { lost: people.notLive, gone: people.gone, signedOut: people.signedOut }[connection]
}

function Act({
  attendedBy,
  isMine,
  actions,
  attempt,
  busy,
}: Omit<Props, "live" | "me" | "assignees"> & { attendedBy: Person | null; isMine: boolean }) {
  const { people } = words.conversations
  if (!actions)
    return (
      <Button size="sm" disabledReason={people.notAllowed}>
        {people.takeOver}
      </Button>
    )
  if (isMine)
    return (
      <Button size="sm" loading={busy} onClick={() => attempt(() => actions.handBack())}>
        {people.handBack}
      </Button>
    )
  if (!attendedBy)
    return (
      <Button
        size="sm"
        variant="primary"
        aria-keyshortcuts="T"
        loading={busy}
        onClick={() => attempt(() => actions.takeOver())}
      >
        {people.takeOver}
      </Button>
    )
  const { id, name } = attendedBy
  return (
    <ConfirmDialog
      title={people.takeFromTitle(name)}
      description={people.takeFromLead(name)}
      action={people.takeOver}
      trigger={
        <Button size="sm" aria-keyshortcuts="T">
          {people.takeFrom(name)}
        </Button>
      }
      onConfirm={async () => {
        const { refusal, holder } = await orOffline(actions.takeOver(id), (refusal): Outcome => ({ refusal }))
        return holder ? people.otherAnswers(holder.name) : refusal
      }}
    />
  )
}
