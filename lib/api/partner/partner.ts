import type { Route } from "../route.ts"
import { contextRoutes } from "./context.ts"
import { sessionRoutes } from "./session.ts"
import { tokenRoutes } from "./token.ts"
import { userRoutes } from "./user.ts"

/** What an agency does with its clients: routes of the action API, below /partner/user, that nobody else has. */
export const partnerRoutes: readonly Route[] = [
  ...userRoutes,
  ...sessionRoutes,
  ...tokenRoutes,
  ...contextRoutes,
]
