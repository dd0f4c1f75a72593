import type { FormState } from "#components/ui/form-state.ts"
import type { InvitationLink } from "#lib/domain/identity/schema.ts"

/** What inviting somebody answers: the link, which is shown this once. */
export interface InvitedState extends FormState {
  made?: Pick<InvitationLink, "email" | "link" | "mail">
}

export type InviteAction = (state: InvitedState, form: FormData) => Promise<InvitedState>
