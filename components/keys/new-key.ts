import type { FormState } from "#components/ui/form-state.ts"

export type KeyKind = "tenant" | "secret"

/** What creating a key answers: the key itself, for the only time, or why there is none. */
export interface NewKeyState extends FormState {
  created?: { token: string; kind: KeyKind }
}
