import { action } from "#lib/api/action/action.ts"
import type { Dialect } from "#lib/api/dialect.ts"
import { messaging } from "#lib/api/messaging/messaging.ts"
import type { Answered, Document, Operation, Parameter, Ref, Schema } from "#lib/api/openapi/document.ts"
import { documentOf } from "#lib/api/openapi/openapi.ts"
import { tenant } from "#lib/api/tenant/tenant.ts"
import { visitor } from "#lib/api/visitor/visitor.ts"

/** One operation of a family's OpenAPI document, with its references to parameters and answers resolved. */
export interface Target {
  family: Dialect["name"]
  /** "POST /bots". */
  name: string
  method: string
  path: string
  parameters: readonly Parameter[]
  /** The schema of a body by its media type; empty where the document names none. */
  bodies: Readonly<Record<string, Schema>>
  /** By status. */
  answers: Readonly<Record<string, Answered>>
  document: Document
}

/** Every operation of the four families, read from the documents that their routes generate. */
export const targets = (): Target[] =>
  [tenant, action, messaging, visitor].flatMap((dialect) => {
    const document = documentOf(dialect)
    return Object.entries(document.paths).flatMap(([path, verbs]) =>
      Object.entries(verbs).map(([verb, operation]) => targetOf(dialect, document, path, verb, operation)),
    )
  })

function targetOf(
  { name: family }: Dialect,
  document: Document,
  path: string,
  verb: string,
  { parameters = [], requestBody, responses }: Operation,
): Target {
  const { components } = document
  const nameOf = ({ $ref }: Ref) => $ref.split("/").at(-1) ?? ""
  const known = <Part>(part: Part | undefined): Part[] => (part === undefined ? [] : [part])
  return {
    family,
    name: `${verb.toUpperCase()} ${path}`,
    method: verb.toUpperCase(),
    path,
    parameters: parameters.flatMap((each) =>
      "$ref" in each ? known(components.parameters[nameOf(each)]) : [each],
    ),
    bodies: Object.fromEntries(
      Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => [type, schema]),
    ),
    answers: Object.fromEntries(
      Object.entries(responses).flatMap(([status, answer]) =>
        known("$ref" in answer ? components.responses[nameOf(answer)] : answer).map((each) => [status, each]),
      ),
    ),
    document,
  }
}
