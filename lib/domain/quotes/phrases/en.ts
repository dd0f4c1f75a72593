import type { Phrases } from "./schema.ts"

export const en = (): Phrases => ({
  greeting: "Hello! What would you like to know?",
  thanks: "You're welcome. Is there anything else you would like to know?",
  goodbye: "Goodbye, and come back whenever you have a question.",
  feeling: "All is well, thank you. What would you like to know?",
  help: "I answer questions from the documents I was given. What would you like to know?",
  identity: (business) =>
    `I am ${business ? `the assistant of ${business}` : "an assistant"} that answers from the documents I was given, and shows where each answer stands.`,
  unknown: [
    "I could not find an answer to that in the documents I have.",
    "I do not have an answer to that one either.",
    "That is something I cannot answer from my documents.",
    "I could not find anything about that, I am afraid.",
  ],
  unknownPart: (question) => `I could not find an answer to “${question}”.`,
  didYouMean: (offers) => `Did you mean ${offers}?`,
  canAsk: (topics) => `You can ask me about ${topics}.`,
  reach: (contacts) => `You can reach us here: ${contacts}`,
  appointment: (contacts) => `To make an appointment, reach us here: ${contacts}`,
  offer: (contacts) => `For an offer that fits, reach us here: ${contacts}`,
  person: "I cannot transfer you myself, but this is how you reach us:",
  personUnknown:
    "I cannot put you through to a person, and my documents name no contact. Please use the contact details on the website, or ask me: I answer what I can.",
  otherLanguage: (language) => `The documents I answer from are written in ${language}.`,
  or: "or",
  and: "and",
  marks: ["“", "”"],
})
