import type { FormState } from "#components/ui/form-state.ts"
import type { DeviceQuestion, NewDevice } from "./ask-device.ts"

/** What the forms of this page answer with, beside what was wrong. */
export interface SecurityState extends FormState {
  /** An app that is being set up. */
  app?: { secret: string; token: string; picture: { path: string; size: number } }
  /** A passkey that is to be made. */
  device?: NewDevice
  /** Recovery codes, for their only appearance. */
  codes?: string[] | null
}

export type SecurityAction = (state: SecurityState, form: FormData) => Promise<SecurityState>

/** Asks for what a passkey proves again who one is with; the reason where that fails. */
export type AskProof = () => Promise<DeviceQuestion | string>
