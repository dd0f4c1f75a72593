"use client"

import { toast } from "sonner"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import type { FormAction, FormState } from "#components/ui/form-state.ts"
import { orOffline } from "#components/ui/or-offline.ts"
import * as words from "#components/words/words.ts"
import type { Team } from "#lib/domain/identity/schema.ts"
import { TeamDialog } from "./team-dialog.tsx"

interface Named {
  id: string
  name: string
}

interface Props {
  teams: Team[]
  /** Everybody in the account. */
  people: Named[]
  mayChange: boolean
  add: FormAction
  save: (id: string, state: FormState, form: FormData) => Promise<FormState>
  /** Answers with the reason where it fails. */
  remove: (id: string) => Promise<string | undefined>
}

/** The teams of an account: who is in them, and making, changing and deleting one. */
export function TeamSection({ teams, people, mayChange, add, save, remove }: Props) {
  const { teams: say } = words.people
  return (
    <section className="grid gap-4 pt-10" aria-labelledby="teams">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid gap-1">
          <h2 id="teams" className="font-medium text-14">
            {say.title}
          </h2>
          <p className="text-13 text-muted">{say.text}</p>
        </div>
        {mayChange && (
          <DialogButton
            dialog={(close) => (
              <TeamDialog
                title={say.createTitle}
                submit={say.create}
                submitting={say.creating}
                people={people}
                action={add}
                onDone={(name) => {
                  toast.success(say.created(name))
                  close()
                }}
              />
            )}
          >
            {say.create}
          </DialogButton>
        )}
      </div>
      {teams.length === 0 ? (
        <p className="text-13 text-muted">{say.empty}</p>
      ) : (
        <ul aria-label={say.list} className="divide-y rounded-panel border">
          {teams.map((team) => (
            <TeamItem key={team.id} {...{ team, people, mayChange, save, remove }} />
          ))}
        </ul>
      )}
    </section>
  )
}

function TeamItem({ team, people, mayChange, save, remove }: { team: Team } & Omit<Props, "teams" | "add">) {
  const { teams: say } = words.people
  const names = people.filter(({ id }) => team.userIds.includes(id)).map(({ name }) => name)
  const end = async () => {
    const failure = await orOffline(remove(team.id))
    if (!failure) toast.success(say.removed(team.name))
    return failure
  }
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2.5">
      <div className="grid min-w-40 flex-1 gap-0.5">
        <span className="truncate font-medium text-13">{team.name}</span>
        <span className="text-12 text-muted">{names.join(", ") || say.nobody}</span>
      </div>
      {mayChange && (
        <div className="flex gap-1">
          <DialogButton
            size="sm"
            aria-label={say.editOf(team.name)}
            dialog={(close) => (
              <TeamDialog
                title={say.editTitle(team.name)}
                submit={say.save}
                submitting={say.saving}
                people={people}
                team={team}
                action={save.bind(null, team.id)}
                onDone={(name) => {
                  toast.success(say.saved(name))
                  close()
                }}
              />
            )}
          >
            {say.edit}
          </DialogButton>
          <ConfirmDialog
            title={say.removeTitle(team.name)}
            description={say.removeLead}
            action={say.remove}
            onConfirm={end}
            trigger={
              <Button size="sm" variant="ghost" aria-label={say.removeOf(team.name)}>
                {say.remove}
              </Button>
            }
          />
        </div>
      )}
    </li>
  )
}
