/**
 * What an agency sells, and who sees it. It keeps its plans with their prices (`createPlan` and what stands beside it), in
 * its own order and with exactly one default (`makeDefault`); strangers see those that are offered (`offeredPlans`), a client
 * the one that it wears as well (`getOwnPlan`). What a plan means for whoever wears it is said in `plans`, which answering
 * loads and this module is therefore no part of.
 */
export {
  archivePlan,
  createPlan,
  deletePlan,
  getPlan,
  listPlans,
  restorePlan,
  updatePlan,
} from "./catalogue.ts"
export { findOfferedPlan, offeredPlans } from "./offered-plans.ts"
export { makeDefault, movePlan } from "./order.ts"
export { getOwnPlan } from "./own-plan.ts"
