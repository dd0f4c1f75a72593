import { accountRoutes, action } from "../action/action.ts"
import type { Dialect } from "../dialect.ts"
import { partnerRoutes } from "../partner/partner.ts"

/** The action API as a client's own programs may use it. */
export const accountAction: Dialect = { ...action, part: "account", headers: {}, routes: accountRoutes }

/** The same for an agency, whose programs may work in its clients' accounts. */
export const agencyAction: Dialect = { ...action, part: "agency", routes: accountRoutes }

/** What only an agency may do, each route once: all of them stand below /user as well. */
export const partner: Dialect = {
  ...action,
  part: "partner",
  title: "Partner API",
  description:
    "An agency's clients, here called users or sub-accounts, with their limits, keys and sessions. The agency's own usage includes theirs.",
  routes: partnerRoutes,
}
