/** A family of endpoints as its pages show it. */
export interface Reference {
  /** As in the address: "tenant". */
  slug: string
  title: string
  lead: string
  /** Name of the header that carries the key, and what stands before it: "Bearer ". */
  credential: { header: string; prefix: string }
  /** What any request may carry beside its credential. */
  headers: { name: string; description: string }[]
  /** Address of the OpenAPI document. */
  document: string
  sections: Section[]
  errors: Answer[]
  /** Whether each section has a page of its own. */
  split: boolean
}

export interface Section {
  slug: string
  name: string
  endpoints: Endpoint[]
}

export interface Endpoint {
  /** Unique on the page, and stable. */
  anchor: string
  method: Method
  path: string
  summary: string
  description?: string | undefined
  parameters: { place: "path" | "query" | "header"; fields: Field[] }[]
  body?: { form: boolean; fields: Field[] } | undefined
  answers: Answer[]
  errors: { status: string; description: string }[]
  /** Null for what is sent to the reader's own server. */
  request: ExampleRequest | null
  /** A body that is sent there. */
  sent?: unknown
}

export type Method = "GET" | "POST" | "PUT" | "DELETE"

export interface Field {
  name: string
  /** For people: "string", "array of objects". */
  type: string
  required: boolean
  description?: string | undefined
  /** What it is when it is left out, as JSON. */
  fallback?: string | undefined
  /** The only values that are taken, as JSON. */
  values: string[]
  /** "1 to 200 characters", "at least 1". */
  range?: string | undefined
  fields: Field[]
}

export interface Answer {
  status: string
  description: string
  fields: Field[]
  /** Bodies, the usual one first. */
  examples: unknown[]
  /** Other forms of the same answer. */
  types: string[]
}

/** A request that can be sent as it stands. */
export interface ExampleRequest {
  method: Method
  /** Below the API's base address, with its parameters in braces. */
  path: string
  params: Record<string, string>
  query: Record<string, string>
  json?: unknown
  form?: { fields: Record<string, string>; file?: string | undefined } | undefined
  /** Whether the address itself carries the permission, so that no key is sent. */
  signed?: boolean
}

/** The path with its parameters and query filled in. */
export function addressOf({ path, params, query }: ExampleRequest): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""))
  const search = new URLSearchParams(query).toString()
  return search ? `${filled}?${search}` : filled
}
