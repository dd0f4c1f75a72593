/** The parts of an OpenAPI 3.1 document that Livery writes and its docs pages read. */
export interface Document {
  openapi: string
  info: { title: string; description: string; version: string }
  servers: { url: string }[]
  tags: { name: string; description?: string }[]
  paths: Record<string, Partial<Record<Verb, Operation>>>
  /** What is sent to webhooks, by the type of the event. */
  webhooks: Record<string, { post: Operation }>
  components: {
    schemas: Record<string, Schema>
    responses: Record<string, Answered>
    headers: Record<string, Header>
    parameters: Record<string, Parameter>
  }
}

export type Verb = "get" | "post" | "put" | "delete"

export interface Operation {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  parameters?: (Parameter | Ref)[]
  /** Empty where the address itself carries the permission; with an empty choice where a key may be left out. */
  security?: Record<string, string[]>[]
  requestBody?: { required: boolean; content: Content }
  responses: Record<string, Answered | Ref>
}

export interface Parameter {
  name: string
  in: "path" | "query" | "header"
  required?: boolean
  description?: string
  schema: Schema
  example?: unknown
}

export interface Answered {
  description: string
  headers?: Record<string, Ref>
  content?: Content
}

export interface Header {
  description: string
  schema: Schema
}

export type Content = Record<string, Media>

export interface Media {
  schema: Schema
  example?: unknown
  examples?: Record<string, { value: unknown }>
}

export interface Ref {
  $ref: string
}

/** JSON Schema 2020-12, as far as the declarations lead to it. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  format?: string
  description?: string
  default?: unknown
  const?: unknown
  enum?: unknown[]
  examples?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  items?: Schema
  allOf?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  pattern?: string
}
