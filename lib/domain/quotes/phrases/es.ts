import type { Phrases } from "./schema.ts"

export const es = (tu: boolean): Phrases => ({
  greeting: tu ? "¡Hola! ¿Qué te gustaría saber?" : "¡Hola! ¿Qué le gustaría saber?",
  thanks: `De nada. ¿Hay algo más que ${tu ? "te" : "le"} gustaría saber?`,
  goodbye: `Hasta luego; ${tu ? "vuelve cuando tengas" : "vuelva cuando tenga"} una pregunta.`,
  feeling: `Todo bien, gracias. ¿Qué ${tu ? "te" : "le"} gustaría saber?`,
  help: `Respondo preguntas con los documentos que me han dado. ¿Qué ${tu ? "te" : "le"} gustaría saber?`,
  identity: (business) =>
    `Soy ${business ? `el asistente de ${business},` : "un asistente"} que responde con los documentos que me han dado y muestra de dónde sale cada respuesta.`,
  unknown: [
    "No he encontrado una respuesta en los documentos que tengo.",
    "Tampoco sobre eso: no tengo una respuesta.",
    "Eso no lo puedo contestar; no encuentro nada en mis documentos.",
    "Lo siento, no dispongo de información sobre eso.",
  ],
  unknownPart: (question) => `No he encontrado una respuesta a «${question}».`,
  didYouMean: (offers) => `¿${tu ? "Querías" : "Quería"} decir ${offers}?`,
  canAsk: (topics) => `${tu ? "Puedes" : "Puede"} preguntarme sobre ${topics}.`,
  reach: (contacts) => `${tu ? "Puedes" : "Puede"} contactarnos aquí: ${contacts}`,
  appointment: (contacts) => `Para pedir una cita, ${tu ? "puedes" : "puede"} contactarnos aquí: ${contacts}`,
  offer: (contacts) => `Para una oferta a medida, ${tu ? "puedes" : "puede"} contactarnos aquí: ${contacts}`,
  person: `Yo no puedo pasar la llamada, pero así ${tu ? "puedes" : "puede"} contactarnos:`,
  personUnknown: `No puedo encontrar a una persona que atienda, y en mis documentos no figura ningún contacto. ${tu ? "Usa" : "Use"} los datos de contacto del sitio web o ${tu ? "pregúntame" : "pregúnteme"}: respondo lo que puedo.`,
  otherLanguage: (language) => `Los documentos con los que respondo están en ${language}.`,
  or: "o",
  and: "y",
  marks: ["«", "»"],
})
