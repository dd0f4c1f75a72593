import { type ChildProcess, spawn } from "node:child_process"
import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { freePort } from "../../../scripts/steps/free-port.ts"
import { root } from "../../../scripts/steps/root.ts"
import { moduleOf } from "./surface.ts"

/** A whole server over the file's database, with the web app that is built. */
export async function startServer(
  database: string,
  data: string,
): Promise<{ port: number; child: ChildProcess }> {
  const port = await freePort()
  const child = spawn(process.execPath, ["server.ts"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      ...{ NODE_ENV: "production", PORT: String(port), HOST: "127.0.0.1", LIVERY_WEB: "on" },
      ...{ DATABASE_URL: database, LIVERY_DATA: data, LIVERY_RATE_LIMITS: "off" },
    },
  })
  while (!(await isReady(port))) await pause(100)
  return { port, child }
}

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  )

/** Somebody's site, which takes webhooks and has a page. */
export async function startSite() {
  const site = createServer((request, response) => {
    request.resume()
    response.writeHead(200, { "content-type": "text/html" }).end("<p>A page.</p>")
  })
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve))
  const { port } = site.address() as AddressInfo
  const host = `127.0.0.1:${port}`
  return { host, url: `http://${host}`, close: () => site.close() }
}

/** Where a server action is called: the id under which the build knows it, and a page that carries it. */
export interface Called {
  id: string
  page: string
}

interface Manifest {
  node: Record<string, { workers: object; exportedName?: string; filename?: string }>
}

/** The server actions of the build, by the names that the matrix gives them. */
export async function readActions(): Promise<Map<string, Called>> {
  const text = await readFile(join(root, ".next/server/server-reference-manifest.json"), "utf8")
  const { node } = JSON.parse(text) as Manifest
  return new Map(
    Object.entries(node).map(([id, { workers, exportedName, filename }]) => {
      const page = Object.keys(workers)[0] ?? ""
      return [`${moduleOf(filename ?? "")} ${exportedName}`, { id, page: pathOf(page) }]
    }),
  )
}

const pathOf = (page: string) =>
  `/${page
    .split("/")
    .slice(1, -1)
    .filter((part) => !part.startsWith("("))
    .join("/")}`
