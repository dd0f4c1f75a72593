import { monthReport } from "../analytics/analytics.ts"
import { asClient } from "./as-client.ts"

/** A month of one of the agency's clients, as that client's own people see it. */
export const monthOfClient = asClient("clients.read", monthReport)
