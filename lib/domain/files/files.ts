export type { StoredBytes } from "./store-bytes.ts"
export { deleteBytes, readBytes, storeBytes, streamBytes } from "./store-bytes.ts"
