import { forgetDrafts } from "./drafts.ts"
import type { FormState } from "./form-state.ts"
import { orOffline } from "./or-offline.ts"

/**
 * Signs out in this browser, and forgets what was being written in this tab once that is done. A refusal, or a server that
 * cannot be reached, is answered in words and loses nothing.
 */
export async function signOutHere(signOut: () => Promise<FormState>): Promise<FormState> {
  try {
    return await orOffline(signOut(), (error) => ({ error }))
  } catch (done) {
    // It leads to the front page, which Next says by throwing.
    forgetDrafts()
    throw done
  }
}
