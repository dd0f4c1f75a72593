import type { ExampleRequest, Method } from "#components/docs/reference.ts"
import type { Operation } from "#lib/api/openapi/document.ts"

/** The request that a document shows for an operation: its parameters' examples and its body's. */
export function exampleRequest(method: Method, path: string, operation: Operation): ExampleRequest {
  const given = (place: string) =>
    Object.fromEntries(
      (operation.parameters ?? []).flatMap((each) =>
        "name" in each && each.in === place && each.example !== undefined
          ? [[each.name, String(each.example)]]
          : [],
      ),
    )
  const content = operation.requestBody?.content ?? {}
  const parts = content["multipart/form-data"]?.example
  const whole = content["application/json"]?.example
  // Where a form shows more than an empty object, it shows the file.
  const json = parts && isEmpty(whole) ? undefined : whole
  return {
    method,
    path,
    params: given("path"),
    query: given("query"),
    ...(operation.security?.length === 0 && { signed: true }),
    ...(json !== undefined && { json }),
    ...(json === undefined && parts !== undefined && { form: formOf(parts as Record<string, unknown>) }),
  }
}

const isEmpty = (value: unknown) => typeof value === "object" && Object.keys(value ?? {}).length === 0

function formOf({ file, ...fields }: Record<string, unknown>): ExampleRequest["form"] {
  const texts = Object.entries(fields).map(([name, value]) => [name, String(value)])
  return { fields: Object.fromEntries(texts), file: file === undefined ? undefined : String(file) }
}
