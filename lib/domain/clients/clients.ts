export { openClientSession } from "./open-client-session.ts"
