import { mkdir, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { root } from "../../scripts/steps/root.ts"
import { run, start, stop } from "./processes.ts"

/** Inside the repository, as the packages have to be above it. */
const FOLDER = join(root, ".data-bench", "empty-app")
const NEXT = join(root, "node_modules/next/dist/bin/next")
const FILES: Record<string, string> = {
  "app/layout.jsx": `export default ({ children }) => <html lang="en"><body>{children}</body></html>`,
  // Rendered for each request, as every page of Livery is.
  "app/page.jsx": `export const dynamic = "force-dynamic"\nexport default () => <h1>Empty</h1>`,
  "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(root)} }, agentRules: false }`,
}
const SETTINGS = { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" }

/** The least that a Next app is, built and started: what pages of Livery are measured beside. */
export async function startEmptyApp(port: number): Promise<{ origin: string; stop(): Promise<void> }> {
  await mkdir(join(FOLDER, "app"), { recursive: true })
  for (const [name, content] of Object.entries(FILES)) await writeFile(join(FOLDER, name), content)
  await run([NEXT, "build"], SETTINGS, FOLDER)
  const child = await start([NEXT, "start", "-p", String(port)], SETTINGS, /Ready in/, FOLDER)
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      await stop(child)
      await rm(FOLDER, { recursive: true, force: true })
    },
  }
}
