export type { StoredBytes } from "./store-bytes.ts"
export { deleteBytes, readBytes, storeBytes } from "./store-bytes.ts"
