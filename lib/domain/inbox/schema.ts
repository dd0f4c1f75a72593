import { z } from "zod"
import { PLACEHOLDER, PLACEHOLDERS } from "../../core/reply-placeholders.ts"
import type {
  AnswerReason,
  AssignedTo,
  Citation,
  ConversationStatus,
  MessageView,
} from "../conversations/schema.ts"

/** What visitors call the person; not who they are, which the session says. */
const name = z.string().trim().min(1).max(200)
const conversationId = z.string()
/**
 * Whom a conversation is taken from, as their id was shown: without it nobody's is taken. So nobody takes one from somebody
 * whom they do not know of.
 */
const from = z.string().optional()

export const TakeOverInput = z.strictObject({ conversationId, name, from })
export const HandBackInput = z.strictObject({ conversationId, name, from })

/** As long as a message of a visitor may be. */
const text = z
  .string()
  .max(32_000, "must be at most 32,000 characters")
  .refine((given) => given.trim() !== "", "must not be empty")

/**
 * What people are told of: a visitor waits for a person whom they may be, a conversation was given to them, a visitor has
 * written in one that they attend.
 */
export type NoticeKind = "asked" | "assigned" | "reply"

/** Where they are told: in the app, in browsers that they named, and by mail at once or once a day, where there is a mail server. */
export const NOTICE_CHOICES = [
  "asked:app",
  "assigned:app",
  "reply:app",
  "asked:push",
  "assigned:push",
  "reply:push",
  "asked:mail",
  "assigned:mail",
  "reply:mail",
  "asked:digest",
  "assigned:digest",
  "reply:digest",
] as const

/** That somebody has something to see to. */
export interface Notice {
  kind: NoticeKind
  conversationId: string
  /** The visitor, as far as they told. */
  userName: string | null
  userEmail: string | null
  userIdentifier: string | null
  botName: string | null
  /** The beginning of what the visitor said last. */
  preview: string
  at: Date
  isNew: boolean
}

/** That something happened in a conversation. */
export interface InboxNews {
  id: string
  /** Whether what who hears it is told of may be another now. */
  changesNotices: boolean
}

/** Whom a conversation is given to; null takes it from whoever has to see to it. */
export const AssignInput = z.strictObject({
  conversationId,
  name,
  to: z.union([z.strictObject({ personId: z.string() }), z.strictObject({ teamId: z.string() }), z.null()]),
})

export const ReplyInput = z.strictObject({
  conversationId,
  name,
  /** May be empty where files are sent. */
  text: z.string().max(32_000, "must be at most 32,000 characters"),
  /** Ids of files that `attachToConversation` kept. */
  attachments: z.array(z.string()).max(10, "must be at most 10 files").default([]),
  /** Whether the conversation is taken over where nobody has; without it a reply there is refused. */
  takeOver: z.boolean().default(false),
})
export const NoteInput = z.strictObject({ conversationId, name, text })
export const TypingInput = z.strictObject({ conversationId, name: name.optional() })

export const FollowInput = z.strictObject({
  conversationId,
  /** Id of the last message or note that is known; without it what comes from now on is told. */
  after: z.string().optional(),
  /** Of a visitor: the bot that they talk with. Switched off, it ends the stream. */
  botId: z.string().optional(),
})

/** A person who attends a conversation. */
export interface Attendant {
  id: string
  name: string
}

/** How a conversation stands. */
export interface Attendance {
  status: ConversationStatus
  /** Who has taken it over; null: the bot answers. */
  attendedBy: Attendant | null
  personAskedAt: Date | null
  /** Who is to see to it; visitors are told of nobody. */
  assignedTo: AssignedTo
}

/** What people of the account wrote or did beside a conversation; no visitor sees it. */
export interface Note {
  id: string
  kind: "note" | "taken_over" | "handed_back" | "assigned" | "routed" | "requested"
  author: Attendant
  /** Of a note; of `assigned` the name that it was given to, or nothing; of `requested` why. Else empty. */
  text: string
  createdAt: Date
}

/** What happens in a conversation while it is followed, beginning with how it stands. */
export type LiveEvent =
  | ({ type: "attendance" } & Attendance)
  /** To visitors only those that a person wrote: answers of the bot come with their own message. */
  | { type: "message"; message: MessageView }
  | { type: "note"; note: Note }
  /** Somebody else types in this moment; `name` is a person's, null the visitor. */
  | { type: "typing"; name: string | null }

/** A list of conversations that somebody gave a name. */
export interface SavedView {
  id: string
  name: string
  query: string
  /** Whether everybody of the account sees it; else the caller alone. */
  isShared: boolean
  /** Whether the caller's list begins with it. */
  isDefault: boolean
}

/** What people of the account answer often. */
export interface SavedReply {
  id: string
  /** Typed as "/shortcut"; in small letters. */
  shortcut: string
  /** With placeholders such as {{first_name}}, or {{first_name|there}} where nobody may be known. */
  text: string
}

export const SavedReplyInput = z.strictObject({
  shortcut: z
    .string()
    .trim()
    .transform((text: string) => text.replace(/^\//, "").toLowerCase())
    .refine(
      (text) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,39}$/u.test(text),
      "must be at most 40 letters, digits, hyphens and underscores",
    ),
  text: z
    .string()
    .trim()
    .min(1, "must not be empty")
    .max(4000, "must be at most 4,000 characters")
    .superRefine((text, check) => {
      const unknown = [...text.matchAll(PLACEHOLDER)].find(
        ([, name = ""]) => !(PLACEHOLDERS as readonly string[]).includes(name),
      )
      if (unknown)
        check.addIssue({
          code: "custom",
          message: `must not contain ${unknown[0].slice(0, 40)}, which stands for nothing`,
        })
    }),
})

/** What the knowledge of a bot says to the visitor's last question, for a person to answer with. */
export interface Suggestion {
  /** Empty where it says nothing. */
  text: string
  citations: Citation[]
  /** Why it says nothing; null: it does, or that is not known. */
  reason: AnswerReason | null
}
