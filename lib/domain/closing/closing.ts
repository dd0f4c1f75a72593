export { closeAccount, closingDate, keepAccount } from "./close-account.ts"
