export { entriesDigest } from "./entries-digest.ts"
export { type ArchiveWriter, writeArchive } from "./write-archive.ts"
