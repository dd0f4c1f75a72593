import { beforeEach, describe, expect, test } from "vitest"
import { LANGUAGES, type Language } from "#lib/core/languages.ts"
import { layOut } from "#lib/domain/mail/lay-out.ts"
import {
  changedAddressMail,
  closingMail,
  confirmAddressMail,
  confirmSignUpMail,
  digestMail,
  invitationMail,
  keptMail,
  knownAddressMail,
  languageOfMail,
  resetMail,
  securityMail,
  sendMail,
  signInMail,
  walletMail,
} from "#lib/domain/mail/mail.ts"
import type { Mail } from "#lib/domain/mail/schema.ts"
import { SECURITY_WORDS, type SecurityChange } from "#lib/domain/mail/security-words.ts"
import { startMailServer } from "#tests/support/mail-server.ts"

const server = await startMailServer()
beforeEach(() => {
  server.received.length = 0
})

const link = "https://acme.test/x/token"
const about = { brand: "Acme", account: "Lind & Co", link }
const week = {
  ...{ conversations: 1200, visitors: 1, answered: 7, notFound: 2, other: 0 },
  ...{ over: 10, resolved: 8, handedOver: 1, good: 3, bad: 1 },
}
const digest = (
  language: Language,
  unanswered: { question: string; count: number }[],
  month?: { hours: number; sources: number; taught: number },
) =>
  digestMail({
    ...{ of: month ? "month" : "week", month, now: week },
    ...{ ...about, language, unanswered, days: { from: "2026-11-23", to: "2026-11-29" } },
    before: { ...week, conversations: 1000 },
    ...{ settings: "https://acme.test/analytics#digest", unsubscribe: "https://acme.test/unsubscribe/t" },
  })

/** Each mail that people get, in a language. */
const MAILS: Record<string, (language: Language) => Mail> = {
  invitation: (language) => invitationMail({ ...about, days: 7, language }),
  "invitation to an account without a name": (language) =>
    invitationMail({ ...about, account: "", days: 7, language }),
  reset: (language) => resetMail({ ...about, minutes: 15, language }),
  "sign in": (language) => signInMail({ ...about, minutes: 15, language }),
  "confirm address": (language) => confirmAddressMail({ ...about, from: "a@b.test", hours: 24, language }),
  "changed address": (language) => changedAddressMail({ ...about, to: "a…@b.test", language }),
  "confirm sign-up": (language) => confirmSignUpMail({ ...about, hours: 24, language }),
  "known address": (language) => knownAddressMail({ ...about, language }),
  closing: (language) => closingMail({ ...about, closesAt: new Date("2026-12-24T10:00:00Z"), language }),
  ...Object.fromEntries(
    (["client", "agency"] as const).flatMap((to) =>
      (["low", "empty"] as const).map((state) => [
        `a wallet, ${state}, to the ${to}`,
        (language: Language) =>
          walletMail({ brand: "Acme", client: "Lind & Co", balance: "$4.00", to, state, link, language }),
      ]),
    ),
  ),
  kept: (language) => keptMail({ ...about, language }),
  "the week": (language) => digest(language, []),
  "the week with questions": (language) =>
    digest(language, [
      { question: "Tents?", count: 3 },
      { question: "Boats?", count: 1 },
    ]),
  "the month": (language) => digest(language, [], { hours: 12, sources: 2, taught: 1 }),
  ...Object.fromEntries(
    Object.keys(SECURITY_WORDS.en.changes).map((change) => [
      change,
      (language: Language) => securityMail({ ...about, change: change as SecurityChange, language }),
    ]),
  ),
}

/** All that a mail says, without what it names. */
const saidIn = ({ subject, lead, action, notes }: Mail): string[] =>
  [subject, ...lead, action?.label ?? "", ...notes].filter(Boolean)

describe.each(Object.keys(MAILS))("the mail %j", (name) => {
  const mailOf = (language: Language) => MAILS[name]?.(language) ?? ({} as Mail)

  test("says as much in each language, nothing of it in English, and names the same", () => {
    const english = mailOf("en")
    const digits = (mail: Mail) =>
      saidIn(mail)
        .join(" ")
        .replaceAll(/[^0-9]/g, "").length
    for (const language of LANGUAGES.filter((each) => each !== "en")) {
      const mail = mailOf(language)
      expect(mail.language).toBe(language)
      expect([mail.lead.length, mail.notes.length]).toEqual([english.lead.length, english.notes.length])
      expect(mail.action?.link).toBe(english.action?.link)
      const same = saidIn(mail).filter((line) => saidIn(english).includes(line) && !/^“.*”$/.test(line))
      expect({ language, same }).toEqual({ language, same: [] })
      expect(saidIn(mail).join(" ")).toContain("Acme")
      expect(digits(mail)).toBe(digits(english))
      expect(saidIn(mail).join(" ")).not.toMatch(/undefined|\[object|\$\{/)
    }
  })

  test("goes out as text and HTML of its language", async () => {
    const host = {
      ...{ kind: "partner" as const, hostname: "acme.test", realmId: "r", accountId: "a", isActive: true },
      canonicalUrl: "https://acme.test",
      brand: {
        ...{ name: "Acme", accent: "#0f766e", logo: null, favicon: null, radius: "soft" as const },
        ...{ font: "geist" as const, promise: null, language: null },
      },
    }
    for (const language of LANGUAGES) await sendMail(host, "ada@example.com", mailOf(language))
    expect(server.received).toHaveLength(LANGUAGES.length)
    for (const [index, language] of LANGUAGES.entries()) {
      const message = server.received[index]
      expect(message?.content).toContain(`<html lang="${language}">`)
      expect(message?.content).toContain("Content-Type: text/plain")
      const { text } = layOut({ brand: host.brand, origin: host.canonicalUrl }, mailOf(language))
      for (const line of mailOf(language).lead) expect(text).toContain(line)
    }
  })
})

test("numbers, days and shares are written as the language writes them", () => {
  expect(digest("de", []).subject).toBe("Ihre Woche: 1.200 Unterhaltungen, 200 mehr als in der Woche davor")
  expect(digest("de", []).lead.join("\n")).toContain("23. November bis 29. November")
  expect(digest("fr", []).lead.join("\n")).toMatch(/80\s%/)
  expect(digest("es", []).lead.join("\n")).toContain("1 visitante,")
})

test("a mail speaks what its reader chose, else what the brand speaks, else what is left, else English", () => {
  expect(languageOfMail("de", "fr", "es")).toBe("de")
  expect(languageOfMail(null, "fr", "es")).toBe("fr")
  expect(languageOfMail(undefined, null, "es")).toBe("es")
  expect(languageOfMail(null, null)).toBe("en")
  expect(languageOfMail("xx", "fr")).toBe("en")
})
