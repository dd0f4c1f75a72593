export { deleteBytes, readBytes, storeBytes, streamBytes } from "./store-bytes.ts"
