export { createAgency } from "./create-agency.ts"
export { setAgencyStatus } from "./set-agency-status.ts"
