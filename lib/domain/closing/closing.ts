export { closeAccount, closingDate, GRACE_DAYS, keepAccount } from "./close-account.ts"
