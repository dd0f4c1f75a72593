import type { FormState } from "#components/ui/form-state.ts"

/** What adding a source answers. */
export interface NewSourceState extends FormState {
  created?: { id: string; name: string }
}

/** What every dialog that adds a source is given. */
export interface AddDialogProps {
  action: (state: NewSourceState, form: FormData) => Promise<NewSourceState>
  onDone: () => void
}
