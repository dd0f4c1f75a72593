import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { callersOf } from "./journey/callers.ts"
import { drawJourney } from "./journey/draw.ts"
import { steps } from "./journey/steps.ts"
import { tellJourney } from "./journey/tell.ts"
import { root } from "./steps/root.ts"

// Draws docs/pictures/a-requests-journey.svg from the imports of the code, and writes its steps into the page beside it.
const page = join(root, "docs/a-requests-journey.md")
await writeFile(
  join(root, "docs/pictures/a-requests-journey.svg"),
  drawJourney(steps, await callersOf(steps)),
)
await writeFile(page, tellJourney(await readFile(page, "utf8"), steps))
