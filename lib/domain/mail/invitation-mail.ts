import type { Mail } from "./schema.ts"

/** To somebody who is to work in an account. `brand`: name of the agency, `account`: of the account, `days`: how long it works. */
export const invitationMail = ({
  brand,
  account,
  link,
  days,
}: Record<"brand" | "account" | "link", string> & { days: number }): Mail => ({
  subject: `Your account at ${brand}`,
  lead: [
    `${brand} has an account for ${account || "you"}.`,
    "Choose a password to sign in for the first time.",
  ],
  action: { label: "Accept the invitation", link },
  notes: [
    `The link works once, within ${days} days.`,
    `You did not expect this? Then ignore it: without the link nobody can use your address.`,
  ],
})
