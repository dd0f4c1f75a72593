/**
 * What administrators look after the install with: its figures over all accounts, and what needs them. Everything here asks
 * for the platform's own account.
 */
export { setAgencyBudget } from "./account-budget.ts"
export { setAccountLimits } from "./account-limits.ts"
export { setAccountStatus } from "./account-status.ts"
export { findAccounts, getAccount } from "./accounts.ts"
export { currentBanner, setBanner } from "./banner.ts"
export { installHealth } from "./health.ts"
export { platformOverview } from "./overview.ts"
export { listSettings } from "./settings.ts"
export { sumInstallDays } from "./sum-days.ts"
export { tryMail } from "./try-mail.ts"
