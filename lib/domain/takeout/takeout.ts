export { forgetExports } from "./forget-exports.ts"
export { askForExport, listExports, openExport } from "./manage-exports.ts"
export { runExport } from "./run-export.ts"
