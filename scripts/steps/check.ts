import { contractsAreCited } from "./check-contracts.ts"
import { expressionsFromData } from "./check-expressions.ts"
import { longFiles } from "./check-lengths.ts"
import { assertNoArrowBack } from "./domain-modules.ts"
import { generateClient } from "./generate-client.ts"
import { importGraph, sourceTexts } from "./import-graph.ts"
import { runScript, runTool } from "./run-tool.ts"

const CODE = ["app", "components", "lib", "scripts", "widget", "server.ts", "next.config.ts"]

const checks: Record<string, () => Promise<unknown>> = {
  "Biome (lint and format)": () => runTool("@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]),
  TypeScript: async () => {
    await runTool("next/dist/bin/next", ["typegen"])
    await runTool("typescript/bin/tsc", ["--noEmit"])
  },
  "Floors (dependency-cruiser)": () =>
    runTool("dependency-cruiser/bin/dependency-cruiser.mjs", [
      "--config",
      ".dependency-cruiser.mjs",
      ...CODE,
    ]),
  "No arrow back between modules of the domain": async () =>
    assertNoArrowBack(importGraph(await sourceTexts())),
  "Unused code (knip)": () => runTool("knip/bin/knip.js", ["--no-progress"]),
  "Schema and migrations agree": () => runScript("scripts/check-schema.ts"),
  "Length of files": longFiles,
  "No regular expression from data": expressionsFromData,
  "Contracts are cited by their words": contractsAreCited,
}

/** Runs every check, says what each found, and returns whether all passed. */
export async function check(): Promise<boolean> {
  await generateClient()
  const results = Object.entries(checks).map(async ([name, run]) => {
    const started = Date.now()
    const fault = await run().then(
      () => undefined,
      (error: Error) => error.message,
    )
    console.log(`${fault ? "✗" : "✓"} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
    if (fault) console.log(fault.replace(/^/gm, "    "))
    return fault === undefined
  })
  return (await Promise.all(results)).every(Boolean)
}
