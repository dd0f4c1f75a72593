export { type DemoSignIn, demoSignIns } from "./demo-sign-ins.ts"
