/** What a form's action answers: the reason it failed, by field or as a whole, and what was typed. */
export interface FormState {
  error?: string
  fields?: Record<string, string>
  values?: Record<string, string>
}

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>
