import type { Mail } from "./schema.ts"

type About = Record<"brand" | "link", string>

/** To somebody who signed up. `hours`: how long the link works. */
export const confirmSignUpMail = ({ brand, link, hours }: About & { hours: number }): Mail => ({
  subject: `Confirm your address for ${brand}`,
  lead: [
    `Welcome to ${brand}. One step is left: open the link and sign in with the password that you have just chosen.`,
  ],
  action: { label: "Confirm and sign in", link },
  notes: [
    `The link works within ${hours} hours.`,
    "Was it not you? Then ignore this: nothing has been made, and without the link nothing will be.",
  ],
})

/** To somebody who has an account, when somebody signs up with their address. `link` leads to sign-in. */
export const knownAddressMail = ({ brand, link }: About): Mail => ({
  subject: `You already have an account at ${brand}`,
  lead: [
    `Somebody signed up at ${brand} with your address. You have an account there already, so no second one was made.`,
  ],
  action: { label: "Sign in", link },
  notes: [
    "Your password is the one that you had before. The sign-in page has a way to a new one.",
    "Was it not you? Then ignore this: nothing has changed.",
  ],
})
