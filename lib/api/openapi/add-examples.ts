import type { Content, Document, Operation, Schema } from "./document.ts"
import { exampleOf, type Place } from "./example-of.ts"
import { requestHeaderRefs } from "./headers.ts"

/** Completes a document: what every request may carry, and an example for each parameter, body and answer. */
export function addExamples({ paths, webhooks, components }: Document): void {
  const operations = Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({ path, verb, operation })),
  )
  const known = new Map<string, Map<string, unknown>>()
  for (const { operation } of operations)
    for (const { schema } of Object.values(operation.requestBody?.content ?? {}))
      learn(operation.tags.join(), schema)
  for (const { path, verb, operation } of operations) complete(operation, verb.toUpperCase(), nounOf(path))
  // What is sent has been known all along: nothing is left out because it may be.
  for (const { post } of Object.values(webhooks))
    if (post.requestBody) show(post.requestBody.content, { owner: "event", answer: true })

  /** What a tag's requests show in a field, its answers show too. */
  function learn(tag: string, { properties = {} }: Schema) {
    const examples = known.get(tag) ?? new Map<string, unknown>()
    known.set(tag, examples)
    for (const [name, property] of Object.entries(properties))
      if (property.examples && !examples.has(name)) examples.set(name, property.examples[0])
  }

  function complete(operation: Operation, method: string, owner: string) {
    for (const parameter of operation.parameters ?? [])
      if ("name" in parameter && (parameter.required || parameter.schema.examples)) {
        const place = { name: parameter.name, answer: false }
        parameter.example = exampleOf(parameter.schema, components.schemas, place)
      }
    operation.parameters = [
      ...(operation.parameters ?? []),
      ...requestHeaderRefs(components.parameters, method),
    ]
    if (operation.requestBody) show(operation.requestBody.content, { owner, answer: false })
    const learnt = known.get(operation.tags.join()) ?? new Map()
    for (const answer of Object.values(operation.responses))
      if ("content" in answer && answer.content) show(answer.content, { owner, answer: true, known: learnt })
  }

  function show(content: Content, place: Place) {
    for (const [type, media] of Object.entries(content))
      if (type === "application/json" || type === "multipart/form-data")
        media.example = exampleOf(media.schema, components.schemas, place)
  }
}

/** What a path is about: "bot" of /bots/{bot_id} and of /bot/create. */
function nounOf(path: string): string {
  const parameter = [...path.matchAll(/\{(\w+?)_?[iI]d\}/g)].at(-1)?.[1]
  const [, before = ""] = /(\w+)\/\w+$/.exec(path) ?? []
  return path.endsWith("}") || !before ? (parameter ?? before) : before
}
