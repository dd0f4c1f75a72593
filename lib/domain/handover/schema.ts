import { z } from "zod"

const line = (max: number) => z.string().trim().max(max)
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, "must be a time such as 09:00")

/** From when until when somebody is there on a day of the week, 1 is Monday; by the clock of `zone`. */
const OpenTime = z
  .strictObject({ day: z.int().min(1).max(7), from: time, to: time })
  .refine(({ from, to }) => from < to, { error: "must end later than it begins", path: ["to"] })
export type OpenTime = z.output<typeof OpenTime>

const isZone = (name: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }))
  } catch {
    return false
  }
}

/** Whether and how the visitors of a bot come to a person: the members of `person` in the settings of its widget. */
export const PERSON_FIELDS = {
  enabled: z.boolean(),
  /** What a visitor reads who has asked for a person: when to expect an answer. */
  reply: line(300).nullable(),
  /** When somebody is there; null: always. */
  hours: z.array(OpenTime).max(28).nullable(),
  /** Time zone of the hours; null: UTC. */
  zone: z.string().max(60).refine(isZone, "must be a time zone such as Europe/Madrid").nullable(),
  /** Days on which nobody is there. */
  holidays: z.array(z.iso.date("must be a date such as 2026-12-25")).max(60),
  /** What a visitor reads instead of `reply` when nobody is there; `{when}` is when somebody is again. */
  away: line(300).nullable(),
  /** Who is to see to it: nobody yet, a team, or those of the team who are not away in turn. */
  route: z.enum(["nobody", "team", "turn"]),
  teamId: z.uuid().nullable(),
  /** Whether a person is asked where a visitor says that they want one. */
  onWish: z.boolean(),
  /** After how many questions in a row that could not be answered; null: never. */
  onNotFound: z.int().min(1).max(10).nullable(),
  onRating: z.boolean(),
  /** Where a message has one of these words. */
  onWords: z.array(line(60).min(1)).max(50),
  /** Where the contact has one of these tags. */
  onTags: z.array(line(60).min(1)).max(20),
}

export type PersonSettings = { [Key in keyof typeof PERSON_FIELDS]: z.output<(typeof PERSON_FIELDS)[Key]> }

export const PERSON_DEFAULTS: PersonSettings = {
  enabled: true,
  reply: null,
  hours: null,
  zone: null,
  holidays: [],
  away: null,
  route: "nobody",
  teamId: null,
  onWish: true,
  onNotFound: 2,
  onRating: false,
  onWords: [],
  onTags: [],
}

/** Why a person was asked for, where the visitor did not choose to: which rule of the bot held. */
export const WISH_REASONS = ["wish", "not_found", "rating", "words", "tag", "flow"] as const
export type WishReason = (typeof WISH_REASONS)[number]

/** What a turn knows of the way to a person. */
export interface TurnPerson {
  /** As the bot's widget has them stored, checked when they were set; null: nobody has set any. */
  settings: Partial<PersonSettings> | null
  /** Whether somebody was asked in this conversation already. */
  isAsked: boolean
  /** Of the contact. */
  tags: string[]
}
