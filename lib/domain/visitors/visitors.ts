export { forgetVisitorSessions } from "./forget-sessions.ts"
