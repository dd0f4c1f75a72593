import type { Row } from "../markup/markup.ts"
import type { QuestionKind } from "../retrieval/retrieval.ts"
import { answersIn, isCalled, isOfPrice, isOfTime } from "./answer-form.ts"
import type { Evidence } from "./evidence.ts"

const HELD = 0.75
/** A row of so many characters is said whole where the question asks for none of its fields. */
const SHORT = 300
const FIELDS_AT_MOST = 6

type Field = Row["fields"][number]

/**
 * A row as a sentence: the name that its first cell gives it, and those of its fields that the question asks for, each
 * with the name of its column; all of them where it asks for none. "Coral – Seats: 40".
 */
export function writeRow({ row, match, kinds, subjects }: Evidence): string {
  const [key, ...others] = row?.fields ?? []
  if (!key) return ""
  const said = match(key.value)
  const isOpen = (held: readonly number[]) =>
    held.some((each, t) => each >= HELD && (said[t] ?? 0) < HELD && (subjects[t] ?? true))
  const byName = others.filter(({ label, value }) => isOpen(match(label)) || isOpen(match(value)))
  const labels = [key, ...others].map(({ label }) => label).join("\n")
  // "How tall is it?" asks for the height, rather than for the size of the pot.
  const meant = others.filter(({ label }) =>
    match(label).some((each, t) => each >= HELD && subjects[t] === false),
  )
  const byForm = ofForm(meant.length ? meant : others, kinds)
  const labelled = byName.filter(isLabelled)
  // "When is the course?" is not answered by the price of the whole course.
  const isInForm = (field: Field) =>
    kinds.some((kind) => answersIn(field, kind) || isCalled(field.label, kind))
  const isOther =
    kinds.some((kind) => isOfTime(kind) || isOfPrice(kind)) && byForm.length > 0 && !labelled.some(isInForm)
  const isNamed = labelled.length > 0 && !isOther
  // Something else of the row is asked for, in words that the table does not use.
  const isOpenStill = !byName.length && subjects.some((is, t) => is && !said[t] && !match(labels)[t])
  const told = isOther ? byName.filter((field) => !labelled.includes(field)) : byName
  const asked = isNamed || isOpenStill ? byName : [...told, ...byForm]
  const wanted = others.filter((field) => asked.includes(field))
  // Told by what one of its fields says, the row is asked for what the others say.
  const isTold = byName.length > 0 && !isNamed && !byForm.length
  const shown = wanted.length && !isTold ? wanted : shortest(others)
  return shown.length ? `${key.value} – ${shown.map(sayField).join(", ")}` : sayField(key)

  function isLabelled({ label }: Field) {
    return isOpen(match(label))
  }
}

/** The fields that such a question asks for: those whose column is called so, else those whose value has the form. */
function ofForm(fields: readonly Field[], kinds: readonly QuestionKind[]): readonly Field[] {
  const called = fields.filter(({ label }) => kinds.some((kind) => isCalled(label, kind)))
  return called.length ? called : fields.filter((field) => kinds.some((kind) => answersIn(field, kind)))
}

function shortest(fields: readonly Field[]): readonly Field[] {
  const length = fields.reduce((sum, { label, value }) => sum + label.length + value.length + 4, 0)
  return length <= SHORT ? fields : fields.slice(0, FIELDS_AT_MOST)
}

const sayField = ({ label, value }: Field) => (label ? `${label}: ${value}` : value)
