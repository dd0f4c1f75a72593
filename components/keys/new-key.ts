import type { FormState } from "#components/ui/form-state.ts"

export type KeyKind = "tenant" | "secret"

/** A key itself, which shows only once. */
export interface NewKey {
  token: string
  kind: KeyKind
}

export interface NewKeyState extends FormState {
  created?: NewKey
}
