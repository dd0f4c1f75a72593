export { analyserFor } from "./analyse.ts"
export { cite } from "./cite.ts"
export { indexRecords } from "./index-records.ts"
export { detectLanguage, LANGUAGES, type Language } from "./language.ts"
export { fillNear } from "./near-column.ts"
export { placeAskedFor } from "./places.ts"
export { readPassages } from "./read-passages.ts"
export { pointsBack, wholeQuestion } from "./read-question.ts"
export { servingModel } from "./read-vectors.ts"
export { recodeVectors } from "./recode-vectors.ts"
export { relatedTo } from "./related-words.ts"
export { removeRecords, removeSource } from "./remove-records.ts"
export { type Found, type Passage, type QuestionVector, RecordFilter, type SearchInput } from "./schema.ts"
export { findRecords, search } from "./search.ts"
export { unit } from "./vector-numbers.ts"
export {
  blameVectorSet,
  dropOtherSets,
  dropVectorSet,
  type MissingRecord,
  missingRecords,
  openVectorSet,
  settleVectorSet,
  type VectorSet,
} from "./vector-set.ts"
export { fold, words } from "./words.ts"
export { writeVectors } from "./write-vectors.ts"
