export { embedDataset } from "./embed-dataset.ts"
export { embedLagging } from "./embed-lagging.ts"
export { findBest, findPassages } from "./find-passages.ts"
