import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js"
import formats from "ajv-formats"
import type { Schema } from "#lib/api/openapi/document.ts"
import type { FuzzRequest } from "./arbitrary-request.ts"
import type { Target } from "./targets.ts"

export interface Answered {
  status: number
  headers: Headers
  text: string
}

/** What is told of a fault of ours; in a stream it comes after the status. */
const OURS = "Something went wrong on our side"
const ERROR: Schema = { $ref: "#/components/schemas/Error" }

/** Looks at answers as the documents of all families describe them. */
export function makeJudge(targets: readonly Target[]) {
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true })
  // A CommonJS default export, which Node shows as the module itself.
  ;(formats as unknown as (ajv: Ajv2020) => void)(ajv)
  const families = new Map(targets.map(({ family, document }) => [family, document]))
  for (const [family, { components }] of families) ajv.addSchema({ $id: family, components })
  const known = new WeakMap<Schema, ValidateFunction>()
  const errors = new Map<string, ValidateFunction>()

  const compile = (family: string, schema: Schema) =>
    ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', `"${family}#/components`)))
  const checkerOf = (family: string, schema: Schema) => {
    const made = known.get(schema) ?? compile(family, schema)
    known.set(schema, made)
    return made
  }
  for (const family of families.keys()) errors.set(family, compile(family, ERROR))

  /** What is wrong with an answer; empty where nothing is. */
  return function judge(target: Target, { method, meant }: FuzzRequest, answer: Answered): string[] {
    const { status, headers, text } = answer
    const faults: string[] = []
    if (status >= 500 && status !== 503) faults.push(`answered ${status}`)
    if (status === 503 && !headers.get("retry-after")) faults.push("503 without Retry-After")
    if (text.includes(OURS)) faults.push("told of a fault of ours")
    if (!headers.get("x-request-id")) faults.push("no X-Request-Id")
    if (method === "HEAD") return faults
    if (status >= 400) faults.push(...refusalFaults(target.family, meant, answer))
    else if (meant) faults.push(...successFaults(target, answer))
    return faults
  }

  function refusalFaults(family: string, meant: boolean, { headers, text }: Answered): string[] {
    if (headers.get("content-type") !== "application/json") return ["a refusal that is not JSON"]
    if (headers.get("cache-control") !== "no-store") return ["a refusal that may be cached"]
    const body = parsed(text)
    // An address that was bent out of shape may be another family's.
    const envelopes = meant ? [family] : [...errors.keys()]
    return envelopes.some((each) => errors.get(each)?.(body))
      ? []
      : ["a refusal in no envelope of its family"]
  }

  function successFaults({ family, answers }: Target, { status, headers, text }: Answered): string[] {
    const documented = answers[status]
    if (!documented) return [`${status} is not documented`]
    const type = headers.get("content-type")?.split(";", 1)[0] ?? ""
    const media = documented.content?.[type] ?? documented.content?.["*/*"]
    if (documented.content && !media) return [`${status} as ${type} is not documented`]
    if (type !== "application/json" || !media) return []
    const fits = checkerOf(family, media.schema)
    return fits(parsed(text)) ? [] : [`the answer does not fit its schema: ${ajv.errorsText(fits.errors)}`]
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
