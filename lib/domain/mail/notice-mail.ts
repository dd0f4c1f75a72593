import type { Mail } from "./schema.ts"

/** To a person whom a visitor waits for. `visitor`: what they are called, if that is known; `link` leads to the conversation. */
export const noticeMail = ({
  brand,
  kind,
  account,
  visitor,
  preview,
  link,
}: {
  brand: string
  kind: "asked" | "assigned"
  account: string
  visitor: string | null
  /** The beginning of what the visitor said last. */
  preview: string
  link: string
}): Mail => ({
  subject:
    kind === "asked" ? `A visitor of ${account} wants a person` : `A conversation of ${account} is yours`,
  lead: [
    kind === "asked"
      ? `${visitor ?? "A visitor"} of ${account} wants to talk with a person, and nobody answers yet.`
      : `The conversation with ${visitor ?? "a visitor"} of ${account} was given to you.`,
    ...(preview ? [`“${preview}”`] : []),
  ],
  action: { label: "Open the conversation", link },
  notes: [`You chose to be told by mail. Change that at ${brand} under Your account, Notifications.`],
})
