/** The flow of a bot as its people work on it, and what visitors meet of it: releases, which nothing changes (docs/flows.md). */
export { deployFlow, flowOfRelease, listReleases, liveFlow, rollBack } from "./deploy.ts"
export { flowFigures } from "./flow-figures.ts"
export { createFlow, deleteFlow, flowOfBot, getFlow, listFlows, updateFlow, validateFlow } from "./flows.ts"
export { forgetFlowCounts } from "./forget-flow-counts.ts"
export { pathOfTrial, tryFlow } from "./try-flow.ts"
