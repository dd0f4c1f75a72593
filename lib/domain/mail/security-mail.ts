import type { Mail } from "./schema.ts"

/** What a person is told by mail of their own sign-in, by what was recorded of it. */
const CHANGES = {
  "password.changed": "your password was changed",
  "password.reset": "a new password was set by a link",
  "authenticator.added": "an authenticator app was set up",
  "authenticator.removed": "the authenticator app was removed",
  "passkey.added": "a passkey was added",
  "passkey.removed": "a passkey was removed",
  "recovery_codes.renewed": "new recovery codes were made",
  "second_step.removed": "the second step of your sign-in was taken away",
} as const
export type SecurityChange = keyof typeof CHANGES

/** Whether a person is told of something by mail. */
export const isSecurityChange = (type: string): type is SecurityChange => Object.hasOwn(CHANGES, type)

/** To a person whose password or second step is another now. `link` leads to their security page. */
export const securityMail = ({
  brand,
  change,
  link,
}: {
  brand: string
  change: SecurityChange
  link: string
}): Mail => ({
  subject: `Your sign-in at ${brand} has changed`,
  lead: [`At ${brand}, ${CHANGES[change]}.`],
  action: { label: "Look at your sign-in", link },
  notes: [
    "Was it you? Then there is nothing to do.",
    "Was it not you? Then choose a new password at once, and sign out everywhere else.",
  ],
})
