import type { Translation } from "../translation.ts"
import { nounOf } from "./nouns.ts"

export const playground: Translation["playground"] = {
  title: "Área de pruebas",
  newConversation: "Nueva conversación",
  newFirst: "Esta conversación es nueva.",
  stored: "Lo que preguntas aquí se guarda como prueba, aparte de las conversaciones con visitantes.",
  welcomeFallback: "Haz una pregunta para ver cómo responde este bot.",
  hint: "Enter envía; Shift + Enter empieza otra línea.",
  tryThese: "Prueba una de estas",
  topics: {
    en: (topic) => `What can you tell me about ${topic}?`,
    es: (topic) => `¿Qué me puedes decir sobre ${topic}?`,
    fr: (topic) => `Que pouvez-vous me dire sur ${topic} ?`,
    de: (topic) => `Was können Sie mir über ${topic} sagen?`,
    it: (topic) => `Che cosa puoi dirmi su ${topic}?`,
    pt: (topic) => `O que pode me dizer sobre ${topic}?`,
  },
  panel: {
    label: "Ajustes de este bot",
    edit: "Todos los ajustes",
    undo: "Deshacer",
    again: "Reintentar",
    phases: {
      idle: "Los cambios se guardan solos.",
      waiting: "Aún sin guardar",
      saving: "Guardando",
      saved: "Guardado. Vale desde la próxima pregunta.",
      failed: "",
    },
    model: "Modelo",
    knowledge: "Conocimiento",
    ready: "Listo",
    noKnowledge: "Nada todavía",
  },
  empty: {
    title: "Este bot aún no tiene nada que leer",
    text: "Responde con citas de su conocimiento. Añade un texto o un documento y pregúntale.",
    action: "Añadir conocimiento",
  },
  off: {
    title: "Este bot está inactivo",
    text: "Rechaza todos los mensajes hasta que lo actives de nuevo.",
    action: "Abrir ajustes",
  },
  readOnlyTitle: "Puedes mirar, pero no preguntar",
  readOnly: "Tu rol permite leer conversaciones, pero no iniciarlas.",
  failed: {
    title: "No se pudo completar la respuesta",
    text: "Tu pregunta se conserva. Inténtalo de nuevo; si sigue fallando, elige otro modelo en los ajustes.",
    offline: "No se pudo conectar con el servidor. Revisa tu conexión e inténtalo de nuevo.",
    signedOut: "Tu sesión se cerró.",
    signIn: "Iniciar sesión de nuevo",
    limitTitle: "Límite alcanzado",
    limit: (noun) =>
      `Tu plan llegó a su límite de ${nounOf(noun)} este mes, así que la pregunta no se guardó. Pide un plan mayor o espera al día uno.`,
    refused: "La pregunta no se envió",
  },
  rateFailed: "No se pudo guardar tu valoración. Inténtalo de nuevo.",
}
