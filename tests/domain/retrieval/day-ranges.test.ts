import { expect, test } from "vitest"
import { daysBetween } from "#lib/domain/retrieval/day-ranges.ts"
import type { Language } from "#lib/domain/retrieval/schema.ts"

test.each<[Language, string, string]>([
  ["en", "Tuesday to Thursday 9-5", "tuesday wednesday thursday"],
  ["en", "Fri-Mon", "friday saturday sunday monday"],
  ["en", "on weekdays", "monday tuesday wednesday thursday friday"],
  ["es", "de lunes a miércoles", "lunes martes miercoles"],
  ["fr", "du lundi au mercredi", "lundi mardi mercredi"],
  ["de", "Mo–Mi 8 Uhr", "montag dienstag mittwoch"],
  ["it", "dal lunedì al mercoledì", "lunedi martedi mercoledi"],
  ["pt", "segunda a quarta-feira", "segunda terca quarta"],
])("in %s, %s are %s", (language, text, days) => expect(daysBetween(text, language).join(" ")).toBe(days))

test.each<[Language, string]>([
  ["en", "on Monday and Friday"],
  ["it", "lunedì e venerdì"],
  ["de", "so bis dann"],
])("in %s, %s are no range", (language, text) => expect(daysBetween(text, language)).toEqual([]))
