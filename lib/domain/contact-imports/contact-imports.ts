export { createImport } from "./create-import.ts"
export { forgetImports } from "./forget-imports.ts"
export {
  deleteImport,
  getImport,
  importReport,
  listImports,
  matchImport,
  previewImport,
} from "./read-import.ts"
export { runImport, startImport } from "./run-import.ts"
