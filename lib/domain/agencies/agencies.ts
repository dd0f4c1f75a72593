export { createAgency } from "./create-agency.ts"
