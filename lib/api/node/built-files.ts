import { createHash } from "node:crypto"
import { readFileSync, statSync } from "node:fs"
import type { IncomingMessage, ServerResponse } from "node:http"
import { join } from "node:path"

const ROOT = join(import.meta.dirname, "../../..")
const FOREVER = "public, max-age=31536000, immutable"
/** A page gets a new version within minutes of an upgrade; the parts that an old page asks for are there meanwhile. */
const SOON = "public, max-age=300"

type Form = { body: Buffer; etag: string }
type Forms = Record<"identity" | "gzip" | "br", Form>
type Built = { version: string; files: Map<string, Forms>; readAt: number }

/** A file of a built folder that is asked for, by the version that stands in the address, if any. */
export interface WantedFile {
  name: string
  version?: string | null | undefined
}

/** Answers a request for a file of a folder that the build made (`.widget`, `.words`), with these headers beside its own. */
export function serveBuilt(
  { incoming, outgoing }: { incoming: IncomingMessage; outgoing: ServerResponse },
  folder: string,
  { name, version }: WantedFile,
  headers: Record<string, string>,
): true {
  const always = { ...headers, "x-content-type-options": "nosniff" }
  if (incoming.method !== "GET" && incoming.method !== "HEAD")
    return refuse(outgoing, 405, "Only GET and HEAD\n", { ...always, allow: "GET, HEAD" })
  const built = readBuilt(folder)
  const forms = built?.files.get(name)
  if (!built || !forms) return refuse(outgoing, 404, "There is no such file\n", always)
  // The files of an older page are gone with its version: the newest stand in for them, not for long.
  return send({ incoming, outgoing }, name, forms, {
    ...always,
    "cache-control": version === built.version ? FOREVER : SOON,
  })
}

/** The version of what stands in a built folder; undefined where nothing is built. */
export const builtVersion = (folder: string): string | undefined => readBuilt(folder)?.version

function send(
  { incoming: { headers, method }, outgoing }: { incoming: IncomingMessage; outgoing: ServerResponse },
  name: string,
  forms: Forms,
  always: Record<string, string>,
): true {
  const coding = codingFor(String(headers["accept-encoding"] ?? ""))
  const { body, etag } = forms[coding]
  const common = { ...always, etag, vary: "Accept-Encoding" }
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

function refuse(
  outgoing: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string>,
): true {
  outgoing.writeHead(status, { ...headers, "cache-control": "no-store", "content-type": "text/plain" })
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

const remembered = new Map<string, Built>()

/** The files of the last build; in development those of each new one. */
function readBuilt(folder: string): Built | undefined {
  const known = remembered.get(folder)
  if (known && process.env.NODE_ENV === "production") return known
  const path = join(ROOT, folder)
  const manifest = join(path, "manifest.json")
  const madeAt = statSync(manifest, { throwIfNoEntry: false })?.mtimeMs
  if (madeAt === undefined) return undefined
  if (known?.readAt === madeAt) return known
  const { version, files } = JSON.parse(readFileSync(manifest, "utf8")) as {
    version: string
    files: string[]
  }
  const built = { version, readAt: madeAt, files: new Map(files.map((name) => [name, formsOf(path, name)])) }
  remembered.set(folder, built)
  return built
}

const formsOf = (folder: string, name: string): Forms => ({
  identity: formOf(join(folder, name)),
  gzip: formOf(join(folder, `${name}.gz`)),
  br: formOf(join(folder, `${name}.br`)),
})

function formOf(file: string): Form {
  const body = readFileSync(file)
  return { body, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"` }
}
