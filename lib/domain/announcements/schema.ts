import { z } from "zod"

/** What an announcement is about, which decides how much it stands out. */
export const ANNOUNCEMENT_KINDS = ["news", "important", "maintenance"] as const
export type AnnouncementKind = (typeof ANNOUNCEMENT_KINDS)[number]

export const AnnouncementInput = z.strictObject({
  title: z.string().trim().min(1, "Enter a title").max(120, "Write 120 characters at most"),
  text: z.string().trim().min(1, "Enter a text").max(2_000, "Write 2,000 characters at most"),
  kind: z.enum(ANNOUNCEMENT_KINDS),
  /** Where a link below the text leads. */
  url: z
    .string()
    .trim()
    .max(500)
    .pipe(z.url({ protocol: /^https?$/, error: "Write an address such as https://example.com/news" }))
    .nullable(),
  /** From when on it is told no more; null: as long as it stands. */
  until: z.date().nullable(),
})

/** What a client's people are told. */
export interface Told {
  id: string
  title: string
  text: string
  kind: AnnouncementKind
  url: string | null
  createdAt: Date
  /** Whether its time is over. */
  isOver: boolean
}

/** The same as the agency sees it. */
export interface Announcement extends Told {
  until: Date | null
  /** Of the people of all clients, how many have put it aside. */
  seenBy: number
}
