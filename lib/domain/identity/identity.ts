export { createUser } from "./create-user.ts"
export { chooseAccount, findSession, revokeSession, startSession } from "./sessions.ts"
export { signIn } from "./sign-in.ts"
export { signUp } from "./sign-up.ts"
