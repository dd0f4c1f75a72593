import { createHash } from "node:crypto"
import { readFileSync, statSync } from "node:fs"
import type { IncomingMessage, ServerResponse } from "node:http"
import { join } from "node:path"

const FOLDER = join(import.meta.dirname, "../../../.widget")
const OF_PARTS = /^\/widget\/([0-9a-f]{1,64})\/([a-z-]{1,20}[.]js)$/
const FOREVER = "public, max-age=31536000, immutable"
/** A page gets a new version within minutes of an upgrade; the parts that an old loader asks for are there meanwhile. */
const SOON = "public, max-age=300"

type Form = { body: Buffer; etag: string }
type Forms = Record<"identity" | "gzip" | "br", Form>
type Built = { version: string; files: Map<string, Forms>; readAt: number }

/**
 * Answers requests for the widget's own files, which any site may load: `/widget.js`, `/widget.d.ts` and
 * `/widget/<version>/<part>.js`. They are the same for everybody and say nothing of any bot. False, and nothing done, for
 * all other addresses.
 */
export function serveWidgetFile(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
  const [path = "", query = ""] = (incoming.url ?? "").split("?", 2)
  const wanted = wantedFile(path)
  if (!wanted) return false
  if (incoming.method === "OPTIONS") return preflight(outgoing)
  if (incoming.method !== "GET" && incoming.method !== "HEAD")
    return refuse(outgoing, 405, "Only GET and HEAD\n", { allow: "GET, HEAD" })
  const built = readBuilt()
  const forms = built?.files.get(wanted.name)
  if (!built || !forms) return refuse(outgoing, 404, "There is no such file\n")
  const asked = wanted.version ?? new URLSearchParams(query).get("v")
  // The parts of an older loader are gone with its version: the newest stand in for them, not for long.
  const cache = asked === built.version ? FOREVER : SOON
  return send(incoming, outgoing, wanted.name, forms, cache)
}

function wantedFile(path: string): { name: string; version?: string } | undefined {
  if (path === "/widget.js" || path === "/widget.d.ts") return { name: path.slice(1) }
  const [, version, name] = OF_PARTS.exec(path) ?? []
  return version && name && name !== "widget.js" ? { name, version } : undefined
}

const OPEN = {
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
  "x-content-type-options": "nosniff",
}

function send(
  { headers, method }: IncomingMessage,
  outgoing: ServerResponse,
  name: string,
  forms: Forms,
  cache: string,
): true {
  const coding = codingFor(String(headers["accept-encoding"] ?? ""))
  const { body, etag } = forms[coding]
  const common = { ...OPEN, "cache-control": cache, etag, vary: "Accept-Encoding" }
  if (headers["if-none-match"]?.split(/\s*,\s*/).includes(etag)) {
    outgoing.writeHead(304, common).end()
    return true
  }
  outgoing.writeHead(200, {
    ...common,
    "content-type": `${name.endsWith(".d.ts") ? "text/plain" : "text/javascript"}; charset=utf-8`,
    "content-length": body.length,
    ...(coding !== "identity" && { "content-encoding": coding }),
  })
  outgoing.end(method === "HEAD" ? undefined : body)
  return true
}

function preflight(outgoing: ServerResponse): true {
  outgoing.writeHead(204, {
    ...OPEN,
    "access-control-allow-methods": "GET, HEAD",
    "access-control-max-age": "86400",
  })
  outgoing.end()
  return true
}

function refuse(
  outgoing: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): true {
  outgoing.writeHead(status, {
    ...OPEN,
    ...headers,
    "cache-control": "no-store",
    "content-type": "text/plain",
  })
  outgoing.end(text)
  return true
}

/** The best coding that a browser takes; `gzip;q=0` refuses one. */
function codingFor(accepted: string): keyof Forms {
  const takes = (name: string) =>
    accepted.split(",").some((part) => {
      const [coding, ...weights] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      return coding === name && !weights.some((weight) => /^q=0(?:[.]0*)?$/.test(weight))
    })
  return takes("br") ? "br" : takes("gzip") ? "gzip" : "identity"
}

let remembered: Built | undefined

/** The files of the last build; in development those of each new one. Undefined where nothing is built. */
function readBuilt(): Built | undefined {
  if (remembered && process.env.NODE_ENV === "production") return remembered
  const manifest = join(FOLDER, "manifest.json")
  const madeAt = statSync(manifest, { throwIfNoEntry: false })?.mtimeMs
  if (madeAt === undefined) return undefined
  if (remembered?.readAt === madeAt) return remembered
  const { version, files } = JSON.parse(readFileSync(manifest, "utf8")) as {
    version: string
    files: string[]
  }
  remembered = { version, readAt: madeAt, files: new Map(files.map((name) => [name, formsOf(name)])) }
  return remembered
}

const formsOf = (name: string): Forms => ({
  identity: formOf(name),
  gzip: formOf(`${name}.gz`),
  br: formOf(`${name}.br`),
})

function formOf(file: string): Form {
  const body = readFileSync(join(FOLDER, file))
  return { body, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"` }
}
