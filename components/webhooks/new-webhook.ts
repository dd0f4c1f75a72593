import type { FormState } from "#components/ui/form-state.ts"

interface WebhookState extends FormState {
  /** Which events were ticked. */
  chosen?: string[]
}

/** What creating a webhook or rotating its secret answers: the secret, for the only time, or why there is none. */
export interface SecretState extends WebhookState {
  created?: { secret: string }
}
export type SecretAction = (state: SecretState, form: FormData) => Promise<SecretState>

export interface EditState extends WebhookState {
  saved?: true
}
export type EditAction = (state: EditState, form: FormData) => Promise<EditState>

/** Answers with the reason where it fails. */
export type Change = () => Promise<string | undefined>
