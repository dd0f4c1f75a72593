import type { z } from "zod"
import type { Context, Permission } from "../core/context.ts"
import type { Call } from "./call.ts"
import type { Upload } from "./receive-upload.ts"
import type { Reply } from "./reply.ts"

export type Method = "GET" | "POST" | "PUT" | "DELETE"

interface Declared {
  method: Method
  /** Below /api/v1, with parameters in braces: "/bots/{bot_id}". */
  path: string
  /** Heading of the documents, e.g. "Bots". */
  tag: string
  summary: string
  description?: string
  /** What the caller is doing, for messages: "creating a bot". */
  doing?: string
  /** What the domain function behind it asks for; it is checked there. */
  permission?: Permission
  /** How a caller is recognised whose address carries its permission, in place of the family's credential. */
  authenticate?: (call: Call) => Promise<Context>
  /** With `authenticate`: whether the family's key is taken too, for the documents. */
  keyOptional?: true
  /** Headers beyond those of every request that the handler looks at, for the documents. */
  headers?: Record<string, z.ZodType>
  /**
   * Whether the handler is one command, so that its answer can be kept in the same transaction (Idempotency-Key);
   * "partner": one of an agency on its own clients (lib/db/partner.ts).
   */
  atomic?: true | "partner"
  /** Whether its answer holds a secret, which is then kept encrypted under its Idempotency-Key. */
  confidential?: true
  /** Answers by status. A schema without `type` is JSON; other types need none. */
  responses: Record<number, Answer>
}

export interface Answer {
  description: string
  schema?: z.ZodType
  /** Other forms of the same answer, e.g. "application/jsonl". */
  types?: readonly string[]
  /** Headers beyond those of every answer. */
  headers?: Record<string, { description: string; schema: { type: "string" } }>
}

export interface Input<Params, Query, Body> {
  params: Params
  query: Query
  body: Body
  /** The file of a multipart body, where the route takes one. */
  file: Upload | undefined
}

interface Typed<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> extends Declared {
  params?: Params
  query?: Query
  body?: Body
  /** The fields of a multipart body, all of them texts, where they must be read otherwise than JSON. */
  form?: z.ZodType<z.output<Body>>
  /**
   * Whether the body may be multipart/form-data with one file in the field "file"; "only": it must be; "any": it may also
   * be the file's plain bytes; "raw": the handler reads plain bytes itself.
   */
  upload?: boolean | "only" | "any" | "raw"
  handler(
    ctx: Context,
    input: Input<z.output<Params>, z.output<Query>, z.output<Body>>,
    call: Call,
  ): Promise<Reply>
}

/** A route as the machinery sees it. */
export type Route = Typed<z.ZodType, z.ZodType, z.ZodType>

/**
 * One endpoint. Routing, validation, the OpenAPI document and the contract tests follow from this declaration alone.
 * The path holds exactly the parameters of `params`, which are strings.
 */
export const route = <
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
>(
  declared: Typed<Params, Query, Body>,
): Route => declared as unknown as Route
