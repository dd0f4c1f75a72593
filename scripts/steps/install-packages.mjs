import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { withSetupLock } from "./setup-lock.mjs"

const root = join(dirname(fileURLToPath(import.meta.url)), "../..")

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, dev?: boolean, devOptional?: boolean }} Package */

/**
 * Runs `npm ci` unless node_modules already holds what package-lock.json says.
 * @param {{ dev: boolean }} want whether the packages for development must be there as well
 */
export async function installPackages({ dev }) {
  if (isInstalled(dev)) return
  await withSetupLock(() => {
    if (isInstalled(dev)) return
    console.log("Installing packages …")
    const groups = [dev ? "--include=dev" : "--omit=dev", "--include=optional"]
    const { status } = spawnSync("npm", ["ci", ...groups, "--loglevel=error"], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    })
    if (status === 0) return
    console.error("npm ci failed: see above.")
    process.exit(1)
  })
}

/** @param {boolean} dev */
function isInstalled(dev) {
  const wanted = packagesOf("package-lock.json")
  const found = packagesOf("node_modules/.package-lock.json")
  return Object.entries(wanted ?? {}).every(([path, want]) => {
    const have = found?.[path]
    if (have) return have.version === want.version && have.integrity === want.integrity
    return path === "" || want.optional || want.devOptional || (want.dev && !dev)
  })
}

/**
 * @param {string} file
 * @returns {Record<string, Package> | undefined}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8")).packages
  } catch {
    return undefined
  }
}
