import type { Mail } from "./schema.ts"

/** To somebody who asked for a new password. `minutes`: how long the link works. */
export const resetMail = ({
  brand,
  link,
  minutes,
}: {
  brand: string
  link: string
  minutes: number
}): Mail => ({
  subject: `A new password for ${brand}`,
  lead: [`Somebody asked for a new password for your account at ${brand}.`],
  action: { label: "Choose a new password", link },
  notes: [
    `The link works once, within ${minutes} minutes. Everybody who is signed in with the old password is signed out.`,
    "Was it not you? Then ignore this: your password stays as it is.",
  ],
})
