import { addressOf, type ExampleRequest } from "./reference.ts"

export const LANGUAGES = ["curl", "JavaScript", "Python"] as const
export type Language = (typeof LANGUAGES)[number]

interface Api {
  /** Where the API is reached: "https://host/api/v1". */
  base: string
  credential: { header: string; prefix: string }
}

/** A request as programs that run as they stand, with the key in the environment's API_KEY. */
export const samplesOf = (request: ExampleRequest, api: Api): Record<Language, string> => ({
  curl: curl(request, api),
  JavaScript: javaScript(request, api),
  Python: python(request, api),
})

function curl(request: ExampleRequest, { base, credential }: Api): string {
  const { method, json, form } = request
  const lines = [
    `curl${method === "GET" || (method === "POST" && (json !== undefined || form)) ? "" : ` -X ${method}`} ${quoted(base + addressOf(request))}`,
    ...(request.signed ? [] : [`-H "${credential.header}: ${credential.prefix}$API_KEY"`]),
  ]
  if (json !== undefined)
    lines.push('-H "Content-Type: application/json"', `-d ${shellQuoted(JSON.stringify(json, null, 2))}`)
  for (const [name, value] of Object.entries(form?.fields ?? {}))
    lines.push(`-F ${quoted(`${name}=${value}`)}`)
  if (form?.file) lines.push(`-F ${quoted(`file=@${form.file}`)}`)
  return lines.join(" \\\n  ")
}

const quoted = (text: string) => `"${text.replaceAll(/["\\$`]/g, "\\$&")}"`
const shellQuoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

function javaScript(request: ExampleRequest, { base, credential }: Api): string {
  const { method, json, form } = request
  const key = credential.prefix ? `\`${credential.prefix}\${process.env.API_KEY}\`` : "process.env.API_KEY"
  const headers = request.signed ? [] : [`${property(credential.header)}: ${key}`]
  if (json !== undefined) headers.push('"Content-Type": "application/json"')
  const options = [
    ...(method === "GET" ? [] : [`method: "${method}"`]),
    ...(headers.length ? [`headers: { ${headers.join(", ")} }`] : []),
    ...(json !== undefined ? [`body: JSON.stringify(${indented(javaScriptValue(json))})`] : []),
    ...(form ? ["body: form"] : []),
  ]
  const before = form
    ? [
        ...(form.file ? ['import { openAsBlob } from "node:fs"', ""] : []),
        "const form = new FormData()",
        ...Object.entries(form.fields).map(
          ([name, value]) => `form.append(${JSON.stringify(name)}, ${JSON.stringify(value)})`,
        ),
        ...(form.file
          ? [`form.append("file", await openAsBlob("${form.file}"), ${JSON.stringify(form.file)})`]
          : []),
        "",
      ]
    : []
  return [
    ...before,
    `const response = await fetch(${JSON.stringify(base + addressOf(request))}, {`,
    ...options.map((option) => `  ${option},`),
    "})",
    "console.log(await response.json())",
  ].join("\n")
}

const property = (name: string) => (/^\w+$/.test(name) ? name : JSON.stringify(name))

/** JSON with bare keys where JavaScript takes them. */
const javaScriptValue = (value: unknown) =>
  JSON.stringify(value, null, 2).replaceAll(/^(\s*)"([A-Za-z_]\w*)":/gm, "$1$2:")

const indented = (text: string) => text.replaceAll("\n", "\n  ")

function python(request: ExampleRequest, { base, credential }: Api): string {
  const { method, json, form } = request
  const key = credential.prefix ? `f"${credential.prefix}{os.environ['API_KEY']}"` : 'os.environ["API_KEY"]'
  const given = [
    JSON.stringify(base + addressOf(request)),
    ...(request.signed ? [] : [`headers={"${credential.header}": ${key}}`]),
    ...(json !== undefined ? [`json=${pythonValue(json, 1)}`] : []),
    ...(form ? [`data=${pythonValue(form.fields, 1)}`] : []),
    ...(form?.file ? [`files={"file": open(${JSON.stringify(form.file)}, "rb")}`] : []),
  ]
  return [
    "import os",
    "import requests",
    "",
    `response = requests.${method.toLowerCase()}(`,
    ...given.map((argument) => `    ${argument},`),
    ")",
    "print(response.json())",
  ].join("\n")
}

/** A JSON value as a Python literal. */
function pythonValue(value: unknown, depth: number): string {
  if (value === null) return "None"
  if (typeof value === "boolean") return value ? "True" : "False"
  if (typeof value !== "object") return JSON.stringify(value)
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"]
  const items = Array.isArray(value)
    ? value.map((each) => pythonValue(each, depth + 1))
    : Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${pythonValue(each, depth + 1)}`)
  if (items.length === 0) return open + close
  const pad = "    ".repeat(depth)
  return `${open}\n${items.map((item) => `${pad}    ${item},\n`).join("")}${pad}${close}`
}
