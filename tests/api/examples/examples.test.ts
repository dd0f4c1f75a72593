import { Ajv2020 } from "ajv/dist/2020.js"
import formats from "ajv-formats"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { addressOf, type ExampleRequest } from "#components/docs/reference.ts"
import { action } from "#lib/api/action/action.ts"
import { handle } from "#lib/api/app.ts"
import { messaging } from "#lib/api/messaging/messaging.ts"
import type { Document, Verb } from "#lib/api/openapi/document.ts"
import { exampleId } from "#lib/api/openapi/example-of.ts"
import { documentOf } from "#lib/api/openapi/openapi.ts"
import { tenant } from "#lib/api/tenant/tenant.ts"
import { startWorker } from "#lib/domain/jobs/jobs.ts"
import { createEndpoint, testEndpoint } from "#lib/domain/webhooks/webhooks.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { type Caller, credential, makeCaller, partnerOf, sender } from "#tests/support/api.ts"
import { startMockModel } from "#tests/support/mock-model.ts"
import { startWebSite } from "#tests/support/web-site.ts"
import { type Documented, documentedOf } from "./documented.ts"
import { learnIds, withIds } from "./learn-ids.ts"
import { undocumented } from "./undocumented.ts"

// Every example of the documents and docs pages is sent as it stands there, with real ids in the place of its own.
useSettings({ LIVERY_RATE_LIMITS: "off" })
const site = await startWebSite({ "/help": "<title>Help</title><p>Shoes can be returned.</p>", "/hooks": "" })
const mock = await startMockModel({ answer: "They asked about returns." })
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: site.host, OPENAI_BASE_URL: mock.url, LIVERY_MODEL: "openai/mock" })
await useDatabase()

let worker: { stop(): Promise<void> }
beforeAll(async () => {
  worker = await startWorker()
})
afterAll(async () => {
  await worker.stop()
  site.close()
  mock.close()
})

/** Examples that cannot succeed: contacts have no secrets yet, and a signed address is not to be guessed. */
const REFUSED: Record<string, number> = {
  "POST /contact/{contactId}/secret/{secretId}/authenticate": 404,
  "POST /contact/{contactId}/secret/{secretId}/revoke": 404,
  "POST /contact/{contactId}/secret/{secretId}/verify": 404,
  "PUT /file/{fileId}/blob": 401,
  "GET /file/{fileId}/blob": 401,
}

/** What removes a thing that another example has removed before: one is made for it. */
const MADE_ANEW: Record<string, string> = { "POST /contact/{contactId}/erase": "POST /contact/create" }

const OF_AGENCIES = /^\/(?:partner|user)\//

describe.each([tenant, messaging, action])("$name", (dialect) => {
  const document = documentOf(dialect)
  const examples = documentedOf(document)
  const { schemas } = document.components
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  // A CommonJS default export, which Node shows as the module itself.
  ;(formats as unknown as (ajv: Ajv2020) => void)(ajv)
  ajv.addSchema({ $id: "doc", components: document.components })
  const ids = new Map<string, string>()
  /** What an agency makes for its clients is not what a client makes for itself. */
  const agencyIds = new Map<string, string>()
  const idsOf = ({ request }: Documented) => (OF_AGENCIES.test(request.path) ? agencyIds : ids)
  let customer: Caller
  let agency: Caller
  beforeAll(async () => {
    customer = await makeCaller({ bots: null, conversations: null, messages: null })
    agency = await partnerOf(customer)
    ids.set("https://example.com", site.origin)
    const made = await sender(credential("tenant", customer.tenantKey))("POST /bots", {
      body: { name: "Ready", channel_type: "webchat" },
    })
    if (dialect === messaging) {
      ids.set(exampleId("bot"), made.json.data?.id ?? "")
      const { endpoint } = await createEndpoint(customer.ctx, { url: `${site.origin}/hooks` })
      ids.set(exampleId("webhook"), endpoint.id)
      ids.set(exampleId("delivery"), (await testEndpoint(customer.ctx, { id: endpoint.id })).id)
    }
  })

  const send = (example: Documented) => {
    const { request } = example
    const caller = OF_AGENCIES.test(request.path) ? agency : customer
    const { json, form, ...rest } = withIds(request, idsOf(example))
    const key = dialect.name === "tenant" ? caller.tenantKey : caller.secretKey
    const mount = isStream(document, request) ? untilStatus : undefined
    return sender(credential(dialect.name, key), mount)(`${request.method} ${addressOf({ ...rest })}`, {
      ...(json !== undefined && { body: json }),
      ...(form && { body: formOf(form) }),
    })
  }

  test.each(examples)("$name", async (example) => {
    const maker = examples.find(({ name }) => name === MADE_ANEW[example.name])
    if (maker?.answer) {
      const made = new Map<string, string>()
      learnIds(maker.answer.example, (await send(maker)).json, made)
      for (const [id, real] of made) idsOf(maker).set(id, real)
    }
    const answer = await send(example)
    const status = REFUSED[example.name] ?? example.status
    expect({ status: answer.status, text: answer.status === status ? "" : answer.text }).toEqual({
      status,
      text: "",
    })
    if (status >= 300 || !example.answer) return
    learnIds(example.answer.example, answer.json, idsOf(example))
    const schema = JSON.parse(
      JSON.stringify(example.answer.schema).replaceAll('"#/components', '"doc#/components'),
    )
    expect({ errors: ajv.validate(schema, answer.json) ? [] : ajv.errors, json: answer.json }).toMatchObject({
      errors: [],
    })
    expect(undocumented(answer.json, example.answer.schema, schemas)).toEqual([])
    expect(undocumented(example.answer.example, example.answer.schema, schemas)).toEqual([])
  })
})

/** Whether an answer is nothing but a stream, which may never end. */
function isStream({ paths }: Document, { method, path }: ExampleRequest): boolean {
  const response = paths[path]?.[method.toLowerCase() as Verb]?.responses["200"]
  return response !== undefined && "content" in response && !response.content?.["application/json"]
}

/** The answer to a request without its body. */
async function untilStatus(request: Request): Promise<Response> {
  const response = await handle(request)
  await response.body?.cancel()
  return new Response(null, response)
}

function formOf({ fields, file }: { fields: Record<string, string>; file?: string | undefined }): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  if (file) form.append("file", new Blob(["Returns are free."], { type: "text/plain" }), "knowledge.txt")
  return form
}
