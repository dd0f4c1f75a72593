/**
 * How bots lead conversations: flows of blocks, what is wrong with them, and how one goes on (docs/flows.md). Nothing here is
 * stored: what people work on and what visitors meet of it is lib/domain/releases, what runs it in a conversation
 * lib/domain/chat/flow.
 */
export { findFaults, isDeployable } from "./find-faults.ts"
export { enter, newRun, resume, START, stayAt } from "./interpret.ts"
export type { Begun, Done, Effect, FlowState, Outcome, Run, Stop } from "./run-schema.ts"
export { choicesOf, textOf } from "./say.ts"
