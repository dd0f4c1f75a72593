import { join } from "node:path"
import { root } from "./root.ts"

/**
 * Lets every process that this one starts take compiled code from one folder: tests start hundreds that load the same
 * modules. A folder that is set already stays.
 */
export function shareCompiledCode(): void {
  process.env.NODE_COMPILE_CACHE ??= join(root, "node_modules/.cache/livery-compiled")
}
