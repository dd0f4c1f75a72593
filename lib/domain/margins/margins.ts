/**
 * What an agency earns of its clients: what they were charged (`billing`) less what their models cost (`costs`), by the month.
 * Amounts of different currencies are compared at rates that the agency sets.
 */
export { MARGIN_TABLES, type MarginTableName } from "./margin-tables.ts"
export { marginsByClient } from "./margins-by-client.ts"
export { listRates, setRate } from "./rates.ts"
export { readMargins } from "./read-margins.ts"
