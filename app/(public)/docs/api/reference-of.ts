import type { Endpoint, Reference, Section } from "#components/docs/reference.ts"
import type { Answered, Document, Operation, Parameter, Ref, Verb } from "#lib/api/openapi/document.ts"
import { exampleRequest } from "./example-request.ts"
import { fieldsOf } from "./fields-of.ts"

type Named = Pick<Reference, "slug" | "title" | "lead" | "credential" | "document" | "split">

/** What the pages of a family show, read from its OpenAPI document. */
export function referenceOf(document: Document, named: Named): Reference {
  const sections: Section[] = document.tags.map(({ name }) => ({ name, slug: slugOf(name), endpoints: [] }))
  for (const [path, verbs] of Object.entries(document.paths))
    for (const [verb, operation] of Object.entries(verbs) as [Verb, Operation][])
      sections
        .find(({ name }) => operation.tags.includes(name))
        ?.endpoints.push(endpointOf(document, path, verb, operation))
  for (const [type, { post }] of Object.entries(document.webhooks))
    sections.find(({ name }) => post.tags.includes(name))?.endpoints.push(webhookOf(document, type, post))
  const errors = Object.entries(document.components.responses).map(([name, answer]) =>
    answerOf(document, name.replace("Error", ""), answer),
  )
  const headers = Object.values(document.components.parameters).map(({ name, description = "" }) => ({
    name,
    description,
  }))
  return { ...named, sections, headers, errors: errors.sort((a, b) => a.status.localeCompare(b.status)) }
}

function endpointOf(document: Document, path: string, verb: Verb, operation: Operation): Endpoint {
  const method = verb.toUpperCase() as Endpoint["method"]
  const own = (operation.parameters ?? []).filter((each): each is Parameter => "name" in each)
  const answers = Object.entries(operation.responses)
  const [type, media] = Object.entries(operation.requestBody?.content ?? {})[0] ?? []
  const fields = media ? fieldsOf(media.schema, document.components.schemas) : []
  return {
    anchor: slugOf(`${method} ${path}`),
    method,
    path,
    summary: operation.summary,
    description: operation.description,
    parameters: (["path", "query", "header"] as const).flatMap((place) => {
      const here = own.filter((parameter) => parameter.in === place)
      return here.length ? { place, fields: here.map((each) => parameterField(document, each)) } : []
    }),
    body: fields.length ? { form: type === "multipart/form-data", fields } : undefined,
    answers: answers.flatMap(([status, answer]) => (isRef(answer) ? [] : answerOf(document, status, answer))),
    errors: answers.flatMap(([status, answer]) =>
      isRef(answer)
        ? { status, description: document.components.responses[`Error${status}`]?.description ?? "" }
        : [],
    ),
    request: exampleRequest(method, path, operation),
  }
}

/** An event that is sent to a server of the reader's: there is nothing to ask for. */
function webhookOf(document: Document, type: string, post: Operation): Endpoint {
  const endpoint = endpointOf(document, type, "post", post)
  // Written down, answers with a number of their own come before the others.
  const answers = endpoint.answers.toSorted((a, b) => a.status.localeCompare(b.status))
  const sent = post.requestBody?.content["application/json"]?.example
  return { ...endpoint, answers, request: null, sent }
}

const isRef = (answer: Answered | Ref): answer is Ref => "$ref" in answer

function parameterField(document: Document, { name, required, description, schema }: Parameter) {
  const holder = {
    type: "object",
    properties: { [name]: { ...schema, ...(description && { description }) } },
    required: required ? [name] : [],
  }
  const [field] = fieldsOf(holder, document.components.schemas)
  return field ?? { name, type: "string", required: false, values: [], fields: [] }
}

function answerOf({ components }: Document, status: string, { description, content = {} }: Answered) {
  const { "application/json": json, ...others } = content
  const shown = json?.examples ? Object.values(json.examples).map(({ value }) => value) : [json?.example]
  return {
    status,
    description,
    fields: json ? fieldsOf(json.schema, components.schemas) : [],
    examples: shown.filter((example) => example !== undefined),
    types: Object.keys(others),
  }
}

/** "get-bots-bot-id" of "GET /bots/{bot_id}". */
const slugOf = (text: string) =>
  text
    .replaceAll(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
