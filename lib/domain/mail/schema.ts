import { z } from "zod"
import type { Language } from "../../core/languages.ts"

/** What a mail says, apart from how it looks. */
export interface Mail {
  subject: string
  /** Paragraphs above the button. */
  lead: string[]
  /** The one thing to do, where there is any. */
  action?: { label: string; link: string }
  /** What was said in a conversation, oldest first. */
  said?: Said[]
  /** Paragraphs below it, such as how long the link works. */
  notes: string[]
  /** Of all of it; English unless named. */
  language?: Language
  /** Where its reader ends mails of its kind, as `unsubscribeLink` makes it; the mail's head says so to mail programs. */
  unsubscribe?: string
  /** Whether a language model wrote a part of it: the mail's head then says so. */
  isGenerated?: boolean
}

/** One message in a mail. */
export interface Said {
  by: string
  /** Whose words they are, and when they were said, as people read it. */
  about: string
  text: string
  /** "[1] Title: https://…" of what it quotes. */
  sources: string[]
  /** Where it can be read in full. */
  link?: string
}

/** A mail server of an agency's own, as it is entered. */
export const ServerSettings = z.strictObject({
  host: z
    .string()
    .trim()
    .toLowerCase()
    .max(253)
    .regex(/^[a-z0-9.-]+$/, "must be a name such as smtp.example.com"),
  port: z.int().min(1).max(65_535),
  security: z.enum(["tls", "starttls"]),
  /** Empty for a server that asks for none. */
  username: z.string().trim().max(320),
  /** Where its mails come from. */
  address: z.string().trim().max(254),
  password: z.string().max(500).optional(),
})

/** The same as it is used. */
export type MailServer = Omit<z.output<typeof ServerSettings>, "password"> & { password: string }

/** Why a server did not take a mail. `refused`: it did not like the mail; the others concern every mail. */
export type ServerFault = "unreachable" | "login" | "refused"

/** How the mails of a realm are sent. */
export interface Sender {
  /** In whose name; null for the brand's. */
  name: string | null
  /** Null for the install's. */
  server: MailServer | null
}

/** The same as its agency sees it. */
export interface SenderView {
  name: string | null
  server: (Omit<MailServer, "password"> & { hasPassword: boolean }) | null
  /** Since when its server has taken no mail, and why; mails go by the install's meanwhile. */
  failingSince: Date | null
  fault: ServerFault | null
}
