import { expect, test } from "vitest"
import { LANGUAGES } from "#lib/core/languages.ts"
import { noticeDigestMail } from "#lib/domain/mail/mail.ts"

const notice = (n: number) => ({
  kind: "reply" as const,
  visitor: `Visitor ${n}`,
  preview: "Hello",
  at: new Date("2026-11-29T23:30:00Z"),
  botName: "Workshop bot",
  link: `https://chat.example/conversations?open=${n}`,
})
const digest = {
  brand: "Acme",
  account: "Lind",
  link: "https://chat.example/conversations",
  settings: "https://chat.example/settings/notifications",
  unsubscribe: "https://acme.test/unsubscribe/day.x.y",
}

test("at most 20 are listed, and how many more there are is said", () => {
  const notices = Array.from({ length: 23 }, (_, n) => notice(n))
  const mail = noticeDigestMail({ ...digest, notices, language: null, timeZone: "Asia/Tokyo" })
  expect(mail.subject).toBe("23 visitors wait for you")
  expect(mail.said).toHaveLength(20)
  expect(mail.said?.[0]).toMatchObject({
    by: "Visitor 0 has written to you",
    about: "30 Nov 2026, 08:30, Workshop bot",
    link: "https://chat.example/conversations?open=0",
  })
  expect(mail.notes[0]).toBe("And 3 more.")
})

test.each(LANGUAGES)("it speaks %s of one and of several", (language) => {
  const say = (count: number) =>
    noticeDigestMail({
      ...digest,
      notices: Array.from({ length: count }, (_, n) => notice(n)),
      language,
      timeZone: null,
    })
  expect(say(1).language).toBe(language)
  expect(say(1).subject).not.toBe(say(2).subject)
  expect(say(2).subject).toContain("2")
  expect(say(1).notes.at(-1)).toContain(digest.settings)
})
