import { existsSync } from "node:fs"
import { join } from "node:path"
import { root } from "./root.ts"

/** Adds the settings of the file .env to the environment, which outweighs it. */
export function loadSettings(): void {
  const file = join(root, ".env")
  if (existsSync(file)) process.loadEnvFile(file)
}
