import type { Mail } from "./schema.ts"

interface About {
  brand: string
  account: string
  /** Where an owner keeps it, or takes everything along. */
  link: string
}

/** To every owner of an account that one of them wants deleted. */
export const closingMail = ({ brand, account, link, closesAt }: About & { closesAt: Date }): Mail => ({
  subject: `${account} will be deleted`,
  lead: [
    `An owner asked for the account ${account} at ${brand} to be deleted. That happens on ${dayOf(closesAt)} (UTC), with its bots, knowledge, conversations and contacts.`,
    "Until then everything goes on as before, and any owner can keep the account or take everything along.",
  ],
  action: { label: "Keep it or export it", link },
  notes: ["Was it not meant? Keep the account, then look at who its owners are."],
})

/** To the same people, once one of them keeps it. */
export const keptMail = ({ brand, account, link }: About): Mail => ({
  subject: `${account} is kept`,
  lead: [`The account ${account} at ${brand} is not deleted after all: one of its owners has kept it.`],
  action: { label: "Open the account", link },
  notes: [],
})

const dayOf = (date: Date) => date.toLocaleDateString("en", { dateStyle: "long", timeZone: "UTC" })
