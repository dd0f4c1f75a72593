import type { Answer, Send } from "#tests/support/api.ts"

/** Ways to make datasets and records over the action API, and to search them. */
export const datasetsOver = (send: Send) => ({
  make: async (body: object = {}): Promise<string> =>
    (await send("POST /dataset/create", { body })).json.id ?? "",
  add: async (datasetId: string, body: object): Promise<string> =>
    (await send(`POST /dataset/${datasetId}/record/create`, { body })).json.id ?? "",
  search: (datasetId: string, body: object): Promise<Answer> =>
    send(`POST /dataset/${datasetId}/search`, { body }),
  textsOf: async (datasetId: string, search: string, more: object = {}): Promise<string[]> => {
    const { json } = await send(`POST /dataset/${datasetId}/search`, { body: { search, ...more } })
    return (json.records ?? []).map(({ text }) => String(text))
  },
})
