import { z } from "zod"
import {
  type Citation as CitationView,
  type MessageView,
  PERSON_ATTENDS,
} from "../domain/conversations/schema.ts"
import { NO_ANSWER_REASONS } from "../domain/models/schema.ts"
import { exampleId } from "./openapi/example-of.ts"

/** What an answer says of itself, beside its words, in every family. */
export const outcomeFields = {
  answered: z
    .boolean()
    .nullable()
    .meta({
      description:
        "Whether what was asked is answered; false: it is still open. null: not an answer, or an answer that was not finished",
      examples: [true],
    }),
  reason: z
    .enum([...NO_ANSWER_REASONS, PERSON_ATTENDS])
    .nullable()
    .meta({
      description:
        "Why the answer does not come from the knowledge: small_talk, wants_person, not_found, other_language or no_knowledge; null where it does. person_attends: a person of the account has taken the conversation over, so the bot says nothing and the answer is empty",
      examples: [null],
    }),
}

export const outcomeOf = ({ answered, reason }: Pick<MessageView, "answered" | "reason">) => ({
  answered,
  reason,
})

/** A source of an answer, its names in snake case. */
export const Source = z.object({
  index: z
    .int()
    .describe("The number that the answer's text shows as [n]; sources are numbered as they appear"),
  source_id: z
    .uuid()
    .nullable()
    .meta({ examples: [exampleId("source")] }),
  source_name: z
    .string()
    .nullable()
    .meta({ examples: ["Opening hours"] }),
  title: z
    .string()
    .nullable()
    .meta({
      description: "Title of the page that is quoted, or the source's name",
      examples: ["Opening hours"],
    }),
  url: z
    .string()
    .nullable()
    .meta({
      description: "Address of that page, opening it at the quote; null where it has none",
      examples: ["https://example.com/hours#:~:text=We%20are%20open"],
    }),
  heading: z.string().nullable(),
  page: z.int().nullable(),
  quote: z.string().meta({
    description: "Literally a part of the source",
    examples: ["We are open Monday to Friday, 9 to 18."],
  }),
})

/** The same as the domain names its parts, with the place of the quote in its record. */
export const Citation = z.object({
  index: Source.shape.index,
  recordId: z.string(),
  sourceId: Source.shape.source_id,
  sourceName: Source.shape.source_name,
  title: Source.shape.title,
  url: Source.shape.url,
  version: z.int().nullable(),
  page: Source.shape.page,
  heading: Source.shape.heading,
  quote: Source.shape.quote,
  start: z.int(),
  end: z.int(),
})

export const sourceOf = ({
  index,
  sourceId,
  sourceName,
  title,
  url,
  heading,
  page,
  quote,
}: CitationView) => ({
  index,
  source_id: sourceId,
  source_name: sourceName,
  title,
  url,
  heading,
  page,
  quote,
})
