import type { FormState } from "#components/ui/form-state.ts"

/** What adding a source answers. */
export interface NewSourceState extends FormState {
  created?: { id: string; name: string }
}
