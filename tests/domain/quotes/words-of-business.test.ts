import { expect, test } from "vitest"
import { answered } from "./answered.ts"
import { PLACES, type Place } from "./places.ts"

test.each<[Place, string, string]>([
  ["workshop", "How do I get my money back?", "Refunds"],
  ["workshop", "How can I reach you?", "hello@"],
  ["workshop", "What's the price of the class?", "85"],
  ["workshop", "Is there a guarantee?", "two years"],
  ["workshop", "Can I bring my puppy?", "Dogs"],
  ["workshop", "Where can I leave my car?", "Parking"],
  ["workshop", "Is there a place to park?", "Parking"],
  ["workshop", "How old must participants be?", "14 years"],
  ["workshop", "What is your telephone number?", "7946"],
  ["workshop", "Who runs the workshop?", "Martha"],
  ["workshop", "What's your location?", "Mill Lane"],
  ["workshop", "How much does a repair cost?", "25"],
  ["workshop", "What is your return policy?", "30 days"],
  ["café", "Was kostet die Zustellung?", "3,50"],
  ["café", "Kann ich einen Tisch buchen?", "030 555"],
  ["café", "Darf mein Hund mit?", "Hunde"],
  ["café", "Gibt es Internet?", "WLAN"],
  ["café", "Wie kann ich absagen?", "stornieren"],
  ["gimnasio", "¿Cómo me doy de baja?", "15 días"],
  ["gimnasio", "¿Cuál es el precio al mes?", "39"],
  ["gimnasio", "¿Dónde puedo aparcar el coche?", "aparcamiento"],
  ["gimnasio", "¿Cómo puedo cancelar?", "15 días"],
  ["gimnasio", "¿Quién es la jefa?", "Carmen"],
  ["gimnasio", "¿Dónde están ubicados?", "Mayor 18"],
])("about the %s, in other words: %s", (place, question, expected) =>
  expect(answered(...PLACES[place], question)).toContain(expected),
)
