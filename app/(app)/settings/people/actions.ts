"use server"

import { revalidatePath } from "next/cache"
import { buttonAction, formAction } from "#app/person-action.ts"
import type { InvitedState } from "#components/people/invited-state.ts"
import type { FormState } from "#components/ui/form-state.ts"
import {
  changeRole,
  createTeam,
  deleteTeam,
  invite,
  leaveAccount,
  removeMember,
  renewInvitation,
  updateTeam,
  withdrawInvitation,
} from "#lib/domain/identity/identity.ts"
import type { InvitationLink, Role } from "#lib/domain/identity/schema.ts"

const HERE = "/settings/people"

/** Invites a person into the account that one works in and answers with the link's one appearance. */
export const invitePerson = formAction(
  async (ctx, _: InvitedState, form: FormData): Promise<InvitedState> => {
    const [email = "", role = ""] = ["email", "role"].map((name) => String(form.get(name) ?? ""))
    return made(await invite(ctx, { email, role: role as Role }))
  },
)

/** Makes a new link of an invitation, which ends the one before. */
export const renew = formAction(
  async (ctx, id: string): Promise<InvitedState> => made(await renewInvitation(ctx, { id: String(id) })),
)

/** Ends an invitation. Answers with the reason where that fails. */
export const withdraw = buttonAction(async (ctx, id: string) => {
  await withdrawInvitation(ctx, { id: String(id) })
  revalidatePath(HERE)
})

/** Gives a member another role. */
export const saveRole = formAction(
  async (ctx, userId: string, _: FormState, form: FormData): Promise<FormState> => {
    await changeRole(ctx, { userId: String(userId), role: String(form.get("role") ?? "") as Role })
    revalidatePath("/", "layout")
    return {}
  },
)

/** Ends somebody's membership. Answers with the reason where that fails. */
export const remove = buttonAction(async (ctx, userId: string) => {
  await removeMember(ctx, { userId: String(userId) })
  revalidatePath(HERE)
})

/** Ends one's own membership. Answers with the reason where that fails. */
export const leave = buttonAction(async (ctx) => {
  await leaveAccount(ctx, {})
})

const teamIn = (form: FormData) => ({
  name: String(form.get("name") ?? ""),
  userIds: form.getAll("person").map(String),
})

/** Makes a team. */
export const addTeam = formAction(async (ctx, _: FormState, form: FormData): Promise<FormState> => {
  const team = teamIn(form)
  await createTeam(ctx, team)
  revalidatePath(HERE)
  return { values: { name: team.name } }
})

/** Gives a team another name and other people. */
export const saveTeam = formAction(
  async (ctx, id: string, _: FormState, form: FormData): Promise<FormState> => {
    const team = teamIn(form)
    await updateTeam(ctx, { id: String(id), ...team })
    revalidatePath(HERE)
    return { values: { name: team.name } }
  },
)

/** Deletes a team. Answers with the reason where that fails. */
export const removeTeam = buttonAction(async (ctx, id: string) => {
  await deleteTeam(ctx, { id: String(id) })
  revalidatePath(HERE)
})

function made({ email, link, mail }: InvitationLink): InvitedState {
  revalidatePath(HERE)
  return { made: { email, link, mail } }
}
