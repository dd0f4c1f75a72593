import { afterAll } from "vitest"
import { useSettings } from "#tests/setup/settings.ts"
import { startInbox } from "./smtp-inbox.ts"

/** A mail server on loopback that takes everything until `refuses` is set; `SMTP_URL` names it while the file's tests run. */
export async function startMailServer() {
  const inbox = await startInbox()
  afterAll(inbox.close)
  useSettings({ SMTP_URL: inbox.url })
  return inbox
}

/** The secret at the end of a message's link of that kind. */
export const secretIn = (text: string, kind: "invitation" | "new-password"): string =>
  new RegExp(`/${kind}/([\\w-]{43})`).exec(text)?.[1] ?? ""
