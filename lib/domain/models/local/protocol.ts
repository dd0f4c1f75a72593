/** Files of a model that whoever runs Livery put into a folder of `models` in the data directory. */
export interface LocalModel {
  folder: string
  /** The ONNX file. */
  network: string
}

/** What the thread of a model begins with. */
export interface ThreadData extends LocalModel {
  /** Processors that it may use. */
  threads: number
}

export interface EmbedRequest {
  id: number
  texts: string[]
}

export type EmbedAnswer = { id: number; vectors: number[][] } | { id: number; fault: string }
