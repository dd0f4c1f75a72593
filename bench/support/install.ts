import { createHash } from "node:crypto"
import { glob, readFile } from "node:fs/promises"
import { join } from "node:path"
import { root } from "../../scripts/steps/root.ts"
import { run, start, stop } from "./processes.ts"

/**
 * An install with a data folder and the bundled database of its own, used as its operator and its clients do. `settings`
 * go before the usual ones.
 */
export function install(data: string, port: number, settings: Record<string, string> = {}) {
  const env = {
    LIVERY_DATA: data,
    PORT: String(port),
    LIVERY_WEB: "off",
    LIVERY_DEMO: "0",
    LIVERY_LOG: "warn",
    LIVERY_RATE_LIMITS: "off",
    LIVERY_SECRET: "",
    DATABASE_URL: "",
    NODE_ENV: "production",
    ...settings,
  }
  const base = `http://127.0.0.1:${port}/api/v1`
  return {
    /** Runs a command and returns what it says to programs. */
    async livery<Answer>(...words: string[]): Promise<Answer> {
      const said = await run([join(root, "scripts/livery.mjs"), ...words, "--json"], env)
      return JSON.parse(said.trim().split("\n").at(-1) ?? "") as Answer
    },
    run: (program: string, ...words: string[]) => run([join(root, program), ...words], env),
    async serve() {
      const child = await start([join(root, "scripts/start.mjs")], env, /Livery is ready/)
      child.removeAllListeners("exit")
      return { stop: () => stop(child) }
    },
    /** Posts JSON or a form to the Tenant API; returns its data. Throws when it is refused. */
    async post<Data>(key: string, path: string, body: object | FormData): Promise<Data> {
      const isForm = body instanceof FormData
      const response = await fetch(base + path, {
        method: "POST",
        headers: { "x-api-key": key, ...(!isForm && { "content-type": "application/json" }) },
        body: isForm ? body : JSON.stringify(body),
      })
      const { data, message } = (await response.json()) as { data: Data; message?: string }
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${message}`)
      return data
    },
    /** SHA-256 of every stored file, by its key. */
    async hashFiles(): Promise<Record<string, string>> {
      const hashes: Record<string, string> = {}
      for await (const file of glob("files/??/*", { cwd: data }))
        hashes[file] = createHash("sha256")
          .update(await readFile(join(data, file)))
          .digest("hex")
      return hashes
    },
  }
}
export type Install = ReturnType<typeof install>
