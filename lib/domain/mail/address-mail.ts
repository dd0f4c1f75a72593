import type { Mail } from "./schema.ts"

/** To the address that somebody wants to sign in with. `hours`: how long the link works. */
export const confirmAddressMail = ({
  brand,
  from,
  link,
  hours,
}: {
  brand: string
  from: string
  link: string
  hours: number
}): Mail => ({
  subject: `Confirm your address at ${brand}`,
  lead: [`Somebody who signs in to ${brand} as ${from} wants to sign in with this address instead.`],
  action: { label: "Use this address", link },
  notes: [
    `The link works once, within ${hours} hours.`,
    "Was it not you? Then ignore this: nothing changes without the link.",
  ],
})

/** To the address that somebody signed in with until now. `to`: the new one, in part. */
export const changedAddressMail = ({ brand, to }: { brand: string; to: string }): Mail => ({
  subject: `Your address at ${brand} has changed`,
  lead: [`You sign in to ${brand} with ${to} from now on, and no longer with this address.`],
  notes: [
    "Was it not you? Then ask the people who run it for you at once: somebody else is in your account.",
  ],
})
