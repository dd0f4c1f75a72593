import * as words from "#components/words/words.ts"

interface Sent {
  /** Why the file was refused; absent when it was taken. */
  reason?: string
}

/** Sends one file to a bot's knowledge; `onProgress` gets what share of it (0 to 1) has left this machine. */
export function sendFile(address: string, file: File, onProgress: (share: number) => void): Promise<Sent> {
  return new Promise((resolve) => {
    // fetch does not tell how much of a body has been sent.
    const request = new XMLHttpRequest()
    request.open("PUT", `${address}?name=${encodeURIComponent(file.name)}`)
    request.responseType = "json"
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => resolve({ reason: words.refusals.offline })
    request.onload = () => {
      if (request.status < 300) return resolve({})
      const { error } = (request.response ?? {}) as { error?: unknown }
      resolve({ reason: typeof error === "string" ? error : words.refusals.internal })
    }
    request.send(file)
  })
}
