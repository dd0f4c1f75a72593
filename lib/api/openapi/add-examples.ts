import type { Content, Document, Operation, Schema } from "./document.ts"
import { exampleOf } from "./example-of.ts"
import { requestHeadersOf } from "./headers.ts"

/** Completes a document: what every request may carry, and an example for each parameter, body and answer. */
export function addExamples({ paths, components }: Document): void {
  const operations = Object.values(paths).flatMap((path) => Object.entries(path))
  const known = new Map<string, Map<string, unknown>>()
  for (const [, { tags, requestBody }] of operations)
    for (const { schema } of Object.values(requestBody?.content ?? {})) learn(tags.join(), schema)
  for (const [verb, operation] of operations) complete(operation, verb.toUpperCase())

  /** What a tag's requests show in a field, its answers show too. */
  function learn(tag: string, { properties = {} }: Schema) {
    const examples = known.get(tag) ?? new Map<string, unknown>()
    known.set(tag, examples)
    for (const [name, property] of Object.entries(properties))
      if (property.examples && !examples.has(name)) examples.set(name, property.examples[0])
  }

  function complete(operation: Operation, method: string) {
    for (const parameter of operation.parameters ?? [])
      if ("name" in parameter && (parameter.required || parameter.schema.examples)) {
        const place = { name: parameter.name, answer: false }
        parameter.example = exampleOf(parameter.schema, components.schemas, place)
      }
    operation.parameters = [...(operation.parameters ?? []), ...requestHeadersOf(method)]
    if (operation.requestBody) show(operation.requestBody.content, { answer: false })
    const learnt = known.get(operation.tags.join()) ?? new Map()
    for (const answer of Object.values(operation.responses))
      if ("content" in answer && answer.content) show(answer.content, { answer: true, known: learnt })
  }

  function show(content: Content, place: { answer: boolean; known?: ReadonlyMap<string, unknown> }) {
    for (const [type, media] of Object.entries(content))
      if (type === "application/json" || type === "multipart/form-data")
        media.example = exampleOf(media.schema, components.schemas, place)
  }
}
