import { readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { nullIfNoFile } from "#lib/core/if-missing.ts"
import { buildWords } from "./build-words.ts"
import { hashBuild } from "./hash-build.ts"
import { hashFiles } from "./hash-files.ts"
import { root } from "./root.ts"
import { runTool } from "./run-tool.ts"
import { withSetupLock } from "./setup-lock.mjs"

const BUILD = join(root, ".next")
const STAMP = join(BUILD, "made-from")
const SOURCES = [
  "{app,components,lib,public}/**/*",
  "prisma/schema/*.prisma",
  "{next.config.ts,postcss.config.mjs,tsconfig.json,package.json,package-lock.json,proxy.ts,instrumentation.ts}",
]

type BuildState = "built" | "outdated" | "broken" | "missing"

/** Builds the web app, with what its pages load to speak other languages, when its sources have changed since the last build, or when that is no longer whole. */
export async function buildApp(): Promise<void> {
  await buildWords()
  const sources = await hashFiles(SOURCES)
  if ((await stateOf(sources)) === "built") return
  await withSetupLock(async () => {
    const state = await stateOf(sources)
    if (state === "built") return
    if (state === "broken") await removeBroken()
    console.log(
      state === "broken" ? "The build is broken; building the web app anew …" : "Building the web app …",
    )
    await runTool("next/dist/bin/next", ["build"], { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" })
    await writeFile(STAMP, `${sources}\n${await hashBuild(BUILD)}`)
  })
}

/** Whether the web app is built from these sources, and all of the build is there. */
export const buildState = async (): Promise<BuildState> => stateOf(await hashFiles(SOURCES))

async function stateOf(sources: string): Promise<BuildState> {
  const stamp = await readFile(STAMP, "utf8").catch(nullIfNoFile)
  if (stamp === null) return "missing"
  const [madeFrom, made] = stamp.split("\n")
  if (made !== (await hashBuild(BUILD))) return "broken"
  return madeFrom === sources ? "built" : "outdated"
}

async function removeBroken(): Promise<void> {
  try {
    await rm(BUILD, { recursive: true, force: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Error(
      `The build in ${BUILD} is broken and cannot be removed (${code}): delete it, then start again`,
    )
  }
}
