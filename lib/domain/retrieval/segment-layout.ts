/** Kinds of block, as prisma/schema/retrieval.prisma explains them. */
export const BLOCK = { bucket: 0, longList: 1, documents: 2, ids: 3 } as const

/** Postings that a search reads of one term and segment at most. */
export const READ_AT_MOST = 8192
/** Ids of records that one block holds. */
export const IDS_PER_BLOCK = 64
