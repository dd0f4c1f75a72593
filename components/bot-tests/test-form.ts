import type { FormState } from "#components/ui/form-state.ts"

/** What is known of a test question before it is saved. */
export interface TestDraft {
  question: string
  phrases: string[]
  sourceId?: string | null
}

/** Saves a test question: a form with `question`, `phrases` (one a line) and `sourceId`. */
export type TestFormAction = (state: FormState, form: FormData) => Promise<FormState>
