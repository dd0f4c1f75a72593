import * as words from "#components/words/words.ts"

interface Named {
  id: string
  name: string | null
  email: string | null
  nick?: string | null
  phone?: string | null
  site?: string | null
}

/** What a contact is called: by what they told, else by where they came from, else by a short number. */
export const contactName = ({ id, name, email, nick, phone, site }: Named): string =>
  name ||
  nick ||
  email ||
  phone ||
  (site ? words.contacts.visitorFrom(site) : words.contacts.visitor(id.slice(-5)))
