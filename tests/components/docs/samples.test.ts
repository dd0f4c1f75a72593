import { execFile } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { ExampleRequest } from "#components/docs/reference.ts"
import { samplesOf } from "#components/docs/samples.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { asTenant, type Caller, makeCaller } from "#tests/support/api.ts"
import { startApi } from "#tests/support/mount.ts"

const TENANT = { base: "https://bots.example.com/api/v1", credential: { header: "X-API-Key", prefix: "" } }
const ACTION = { ...TENANT, credential: { header: "Authorization", prefix: "Bearer " } }
const request = (method: ExampleRequest["method"], path: string, more: Partial<ExampleRequest> = {}) => ({
  method,
  path,
  params: {},
  query: {},
  ...more,
})

test("a GET with parameters", () => {
  const get = request("GET", "/bots/{bot_id}", { params: { bot_id: "a/b" }, query: { q: "x y", page: "2" } })
  expect(samplesOf(get, TENANT)).toEqual({
    curl: `curl "https://bots.example.com/api/v1/bots/a%2Fb?q=x+y&page=2" \\
  -H "X-API-Key: $API_KEY"`,
    JavaScript: `const response = await fetch("https://bots.example.com/api/v1/bots/a%2Fb?q=x+y&page=2", {
  headers: { "X-API-Key": process.env.API_KEY },
})
console.log(await response.json())`,
    Python: `import os
import requests

response = requests.get(
    "https://bots.example.com/api/v1/bots/a%2Fb?q=x+y&page=2",
    headers={"X-API-Key": os.environ["API_KEY"]},
)
print(response.json())`,
  })
})

test("a POST of JSON with a bearer token, quoted for each language", () => {
  const json = { text: 'It\'s 5 $HOME "ok"', on: true, off: false, none: null, "a-b": [1, []], empty: {} }
  expect(samplesOf(request("POST", "/bot/create", { json }), ACTION)).toEqual({
    curl: `curl "https://bots.example.com/api/v1/bot/create" \\
  -H "Authorization: Bearer $API_KEY" \\
  -H "Content-Type: application/json" \\
  -d '{
  "text": "It'\\''s 5 $HOME \\"ok\\"",
  "on": true,
  "off": false,
  "none": null,
  "a-b": [
    1,
    []
  ],
  "empty": {}
}'`,
    JavaScript: `const response = await fetch("https://bots.example.com/api/v1/bot/create", {
  method: "POST",
  headers: { Authorization: \`Bearer \${process.env.API_KEY}\`, "Content-Type": "application/json" },
  body: JSON.stringify({
    text: "It's 5 $HOME \\"ok\\"",
    on: true,
    off: false,
    none: null,
    "a-b": [
      1,
      []
    ],
    empty: {}
  }),
})
console.log(await response.json())`,
    Python: `import os
import requests

response = requests.post(
    "https://bots.example.com/api/v1/bot/create",
    headers={"Authorization": f"Bearer {os.environ['API_KEY']}"},
    json={
        "text": "It's 5 $HOME \\"ok\\"",
        "on": True,
        "off": False,
        "none": None,
        "a-b": [
            1,
            [],
        ],
        "empty": {},
    },
)
print(response.json())`,
  })
})

test("a file, and a deletion", () => {
  const upload = request("POST", "/upload", { form: { fields: { bot_id: "b" }, file: "knowledge.pdf" } })
  const { curl, Python } = samplesOf(upload, TENANT)
  expect(curl).toContain('-F "bot_id=b" \\\n  -F "file=@knowledge.pdf"')
  expect(Python).toContain('    files={"file": open("knowledge.pdf", "rb")},')
  expect(samplesOf(request("DELETE", "/bots/x"), TENANT).curl).toMatch(/^curl -X DELETE "/)
})

await useDatabase()
const { url } = await startApi()
let caller: Caller
let folder = ""
beforeAll(async () => {
  caller = await makeCaller()
  folder = await mkdtemp(join(tmpdir(), "livery-samples-"))
  await writeFile(join(folder, "knowledge.txt"), "Returns are free within 30 days.")
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs the JavaScript of a request as a program of its own. */
async function run(example: ExampleRequest): Promise<string> {
  const api = { ...TENANT, base: `${url}/api/v1` }
  await writeFile(join(folder, "sample.mjs"), samplesOf(example, api).JavaScript)
  const env = { ...process.env, API_KEY: caller.tenantKey, NO_COLOR: "1" }
  return (await promisify(execFile)(process.execPath, ["sample.mjs"], { cwd: folder, env })).stdout
}

test("the JavaScript runs as it stands", async () => {
  const json = { name: 'It\'s "quoted"', channel_type: "webchat" }
  expect(await run(request("POST", "/bots", { json }))).toMatch(
    /success: true[\s\S]*Bot created successfully/,
  )
  const listed = await asTenant(caller)("GET /bots")
  expect(listed.json.data).toMatchObject([{ name: json.name }])
  const bot_id = listed.json.data?.[0]?.id ?? ""
  const form = { fields: { bot_id }, file: "knowledge.txt" }
  expect(await run(request("POST", "/knowledge/upload", { form }))).toMatch(/name: 'knowledge.txt'/)
  expect(await run(request("DELETE", "/bots/{bot_id}", { params: { bot_id } }))).toContain(
    "deleted successfully",
  )
})
