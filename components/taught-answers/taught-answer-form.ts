import type { FormState } from "#components/ui/form-state.ts"

/** What is known of an answer before somebody writes it. */
export interface Draft {
  question: string
  answer: string
}

/** Teaches an answer or changes one: a form with `question` and `answer`. */
export type TeachFormAction = (state: FormState, form: FormData) => Promise<FormState>
