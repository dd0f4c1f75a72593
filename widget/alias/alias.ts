import type { PageApi } from "../loader/page-api.ts"
import type { Tool } from "../shared/schema.ts"

type Message = { text: string; hidden?: boolean; respond?: boolean }

/**
 * Gives an object the names that the public React hooks of another product call on `window.chatbotkitWidget`, so that
 * pages that use them keep working. Each does what it means here; nothing is added.
 */
export function fillAlias(alias: object, api: PageApi): object {
  const messages: unknown[] = []
  api.on("message", (message) => messages.push(message))
  const page = api.page
  return Object.defineProperties(alias, {
    messages: { get: () => messages },
    functions: {
      get: () => page.tools,
      set: (tools: Record<string, Tool>) => {
        page.tools = { ...tools }
      },
    },
    meta: {
      get: () => page.context,
      set: (values: Record<string, unknown>) => {
        page.context = { ...values }
      },
    },
    contact: { value: null, writable: true },
    open: { get: () => api.isOpen, set: (open: boolean) => void (open ? api.open() : api.close()) },
    ...methods({
      show: api.open,
      hide: api.close,
      maximize: () => api.maximize(true),
      minimize: () => api.maximize(false),
      restartConversation: api.restart,
      initiateMessage: async ({ text }: Message) => {
        await api.open()
        await api.send(text)
      },
      sendMessage: ({ text, hidden = false }: Message) => api.send(text, { hidden }),
      registerFunctions: api.registerTools,
      unregisterFunctions: (tools: object) => {
        for (const name of Object.keys(tools)) delete page.tools[name]
      },
      assignContact: async ({ identity }: { identity?: string }) => {
        if (identity) await api.identify(identity)
      },
    }),
  })
}

const methods = (functions: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(functions).map(([name, value]) => [name, { value }]))
