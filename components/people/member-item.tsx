"use client"

import { useRouter } from "next/navigation"
import { toast } from "sonner"
import { Badge } from "#components/ui/badge.tsx"
import { Button } from "#components/ui/button.tsx"
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx"
import { DialogButton } from "#components/ui/dialog-button.tsx"
import { FormDialog } from "#components/ui/form-dialog.tsx"
import type { FormAction, FormState } from "#components/ui/form-state.ts"
import { orOffline } from "#components/ui/or-offline.ts"
import * as words from "#components/words/words.ts"
import type { Person, Role } from "#lib/domain/identity/schema.ts"
import { PersonRow } from "./person-row.tsx"
import { RoleChoice } from "./role-choice.tsx"

/** Somebody who signs in to one's own account, with what the reader may do about them. */
export function MemberItem({
  person: { name, email, image, role },
  isSelf,
  roles,
  change,
  remove,
}: {
  person: Person
  isSelf: boolean
  /** The roles that the reader may give them; empty where theirs stays. */
  roles: readonly Role[]
  change: FormAction
  /** Ends their membership, or the reader's own. Absent where that is not allowed. */
  remove?: (() => Promise<string | undefined>) | undefined
}) {
  const people = words.people
  const home = words.home
  const shown = name ?? email
  return (
    <PersonRow
      name={shown}
      image={image}
      detail={name ? `${email}, ${home.roles[role]}` : home.roles[role]}
      badge={isSelf && <Badge>{people.you}</Badge>}
    >
      {roles.length > 0 && (
        <DialogButton
          size="sm"
          aria-label={people.changeOf(shown)}
          dialog={(close) => (
            <FormDialog<FormState>
              title={people.changeTitle(shown)}
              submit={people.change}
              submitting={people.changing}
              action={change}
              onDone={() => {
                toast.success(people.changed(shown))
                close()
              }}
            >
              {(fields) => <RoleChoice roles={roles} value={role} fault={fields.role} />}
            </FormDialog>
          )}
        >
          {people.change}
        </DialogButton>
      )}
      {remove && <End name={shown} isSelf={isSelf} remove={remove} />}
    </PersonRow>
  )
}

function End({
  name,
  isSelf,
  remove,
}: {
  name: string
  isSelf: boolean
  remove: () => Promise<string | undefined>
}) {
  const people = words.people
  const router = useRouter()
  const confirm = async () => {
    const failure = await orOffline(remove())
    if (failure) return failure
    toast.success(isSelf ? people.left : people.removed(name))
    if (isSelf) router.replace("/")
    return undefined
  }
  return (
    <ConfirmDialog
      title={isSelf ? people.leaveTitle : people.removeTitle(name)}
      description={isSelf ? people.leaveLead : people.removeLead}
      action={isSelf ? people.leave : people.remove}
      onConfirm={confirm}
      trigger={
        <Button size="sm" variant="ghost" aria-label={isSelf ? people.leave : people.removeOf(name)}>
          {isSelf ? people.leave : people.remove}
        </Button>
      }
    />
  )
}
