import * as words from "#components/words/words.ts"

/** Why a turn did not end well, in words, and what can be done. */
export interface ChatFault {
  title: string
  text: string
  retry: boolean
  link?: { href: string; label: string }
}

/** Reads what the chat's route answered, what its stream said, or what the browser threw. */
export function faultOf(error: Error, botId: string): ChatFault {
  const { failed, off } = words.playground
  const { code, noun, message } = refusalIn(error.message)
  const settings = { href: `/bots/${botId}/settings`, label: off.action }
  switch (code) {
    case "limit_reached":
      return { title: failed.limitTitle, text: failed.limit(noun ?? ""), retry: false }
    case "not_authenticated":
      return {
        title: failed.signedOut,
        text: words.refusals.signedOut,
        retry: false,
        link: { href: `/sign-in?callbackUrl=/bots/${botId}`, label: failed.signIn },
      }
    case "not_authorized":
      if (noun === "bot") return { title: off.title, text: off.text, retry: false, link: settings }
      return { title: failed.refused, text: words.refusals.not_authorized, retry: false }
    case "not_found":
      return { title: failed.refused, text: words.refusals.not_found, retry: false }
    case "too_many_requests":
    case "unavailable":
      return { title: failed.refused, text: words.refusals[code], retry: true }
    case "invalid_input":
    case "too_large":
      return { title: failed.refused, text: message ?? words.refusals.internal, retry: false }
    case "internal":
      return { title: failed.refused, text: words.refusals.internal, retry: true }
  }
  // A fetch that never got an answer is a TypeError in every browser.
  if (error instanceof TypeError) return { title: failed.title, text: failed.offline, retry: true }
  return { title: failed.title, text: failed.text, retry: true, link: settings }
}

interface Refusal {
  code?: string
  noun?: string
  message?: string
}

function refusalIn(text: string): Refusal {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === "object" && value !== null ? value : {}
  } catch {
    return {}
  }
}
