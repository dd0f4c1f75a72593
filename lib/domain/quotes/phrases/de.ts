import type { Phrases } from "./schema.ts"

export const de = (du: boolean): Phrases => ({
  greeting: du ? "Hallo! Was möchtest du wissen?" : "Hallo! Was möchten Sie wissen?",
  thanks: du
    ? "Gern geschehen. Möchtest du noch etwas wissen?"
    : "Gern geschehen. Möchten Sie noch etwas wissen?",
  goodbye: du
    ? "Tschüss, und komm wieder, wenn du eine Frage hast."
    : "Auf Wiedersehen, und kommen Sie wieder, wenn Sie eine Frage haben.",
  feeling: du ? "Alles gut, danke. Was möchtest du wissen?" : "Alles gut, danke. Was möchten Sie wissen?",
  help: `Ich beantworte Fragen aus den mir gegebenen Dokumenten. Was ${du ? "möchtest du" : "möchten Sie"} wissen?`,
  identity: (business) =>
    `Ich bin ${business ? `der Assistent von ${business}` : "ein Assistent"}, der aus den mir gegebenen Dokumenten antwortet und zeigt, wo jede Antwort steht.`,
  unknown: [
    "Dazu habe ich in den Dokumenten, die mir vorliegen, keine Antwort gefunden.",
    "Auch dazu habe ich leider keine Antwort.",
    "Das kann ich aus meinen Dokumenten nicht beantworten.",
    "Darüber konnte ich nichts finden; ich habe dazu keine Angaben.",
  ],
  unknownPart: (question) => `Zu „${question}“ habe ich keine Antwort gefunden.`,
  didYouMean: (offers) => `${du ? "Meintest du" : "Meinten Sie"} ${offers}?`,
  canAsk: (topics) => `${du ? "Frag mich" : "Fragen Sie mich"} zum Beispiel nach: ${topics}.`,
  reach: (contacts) => `So ${du ? "erreichst du" : "erreichen Sie"} uns: ${contacts}`,
  appointment: (contacts) => `Für einen Termin ${du ? "erreichst du" : "erreichen Sie"} uns so: ${contacts}`,
  offer: (contacts) =>
    `Für ein passendes Angebot ${du ? "erreichst du" : "erreichen Sie"} uns so: ${contacts}`,
  person: `Ich kann selbst nicht verbinden, aber so ${du ? "erreichst du" : "erreichen Sie"} uns:`,
  personUnknown: `Ich kann nicht mit einem Menschen verbinden, und in meinen Dokumenten steht kein Kontakt. Bitte ${du ? "nutze" : "nutzen Sie"} die Kontaktangaben der Website, oder ${du ? "frag mich" : "fragen Sie mich"}: Ich antworte, so gut ich kann.`,
  otherLanguage: (language) => `Die Dokumente, aus denen ich antworte, sind auf ${language}.`,
  or: "oder",
  and: "und",
  marks: ["„", "“"],
})
