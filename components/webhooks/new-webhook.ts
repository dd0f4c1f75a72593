import type { FormState } from "#components/ui/form-state.ts"

/** What creating a webhook or rotating its secret answers: the secret, for the only time, or why there is none. */
export interface SecretState extends FormState {
  secret?: string
}
export type SecretAction = (state: SecretState, form: FormData) => Promise<SecretState>

/** Answers with the reason where it fails. */
export type Change = () => Promise<string | undefined>
