import { expect, test } from "vitest"
import { answered } from "./answered.ts"
import { PLACES, type Place } from "./places.ts"

test.each<[Place, string, string]>([
  ["workshop", "how mutch dos delivry cost", "5.90"],
  ["workshop", "waht are your openning hours", "8:30"],
  ["workshop", "were can i prak my car", "Parking"],
  ["workshop", "is there a waranty", "two years"],
  ["workshop", "how do i get a refnud", "Refunds"],
  ["workshop", "do you acept credit crads", "credit cards"],
  ["workshop", "how long is the carvng corse", "four hours"],
  ["workshop", "are dogs alowed in the workshp", "Dogs"],
  ["workshop", "who is the ownr", "Martha"],
  ["workshop", "how can i contcat you", "hello@"],
  ["workshop", "can i retrun a board", "return"],
  ["workshop", "gift vuochers valid", "three years"],
  ["workshop", "adress of the workshop", "Mill Lane"],
  ["workshop", "how much is dilivery to swizerland", "12"],
  ["workshop", "how long does delivrey take", "three working days"],
  ["workshop", "what is the minimun age for the course", "14 years"],
  ["café", "wie viel kostet die lieferng", "3,50"],
  ["café", "gibt es parkplatze", "Parkplätze"],
  ["café", "kann ich mit katre bezahlen", "Karte"],
  ["café", "sind hnude erlaubt", "Hunde"],
  ["café", "wie lange sind gutschiene gültig", "drei Jahre"],
  ["gimnasio", "cuanto cuesta la matricla", "20 euros"],
  ["gimnasio", "cual es el horrario", "7:00"],
  ["gimnasio", "hay aparcamineto", "aparcamiento"],
  ["gimnasio", "cual es la edad minma", "16"],
])("about the %s, mistyped: %s", (place, question, expected) =>
  expect(answered(...PLACES[place], question)).toContain(expected),
)

test.each<[Place, string]>([
  ["workshop", "do you sell coats"],
  ["workshop", "what does the Mapel board cost"],
  ["workshop", "who is Martin Oakley's wife"],
  ["workshop", "is there a boat tour"],
  ["workshop", "when is the dance curse"],
  ["café", "haben sie hosen"],
  ["gimnasio", "venden toldos"],
  ["workshop", "do you sell boots"],
  ["workshop", "how much is a haircut"],
])("about the %s, no other word is taken for a mistyped one: %s", (place, question) =>
  expect(answered(...PLACES[place], question)).not.toMatch(/\[\d+\]/),
)
