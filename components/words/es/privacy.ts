import type { Translation } from "../translation.ts"

const COUNTED: Record<string, [one: string, many: string]> = {
  contacts: ["contacto", "contactos"],
  conversations: ["conversación", "conversaciones"],
  messages: ["mensaje", "mensajes"],
  attachments: ["adjunto", "adjuntos"],
  ratings: ["valoración", "valoraciones"],
  sessions: ["sesión", "sesiones"],
  identities: ["identidad", "identidades"],
}

export const privacy: Translation["privacy"] = {
  title: "Privacidad",
  purpose:
    "Cuánto tiempo se guardan las conversaciones, a quién pueden consultar los visitantes y qué se ha borrado.",
  saved: "Privacidad guardada",
  notAllowed: "Solo pueden cambiarlo propietarios y administradores.",
  retention: {
    title: "Conservación de conversaciones",
    text: "Cada noche se borra lo que supera el plazo, con mensajes, adjuntos y valoraciones. Las cifras se conservan. Un bot puede tener un plazo propio más corto.",
    label: "Días desde el último mensaje",
    help: (days) => `Vacío: ${days} días.`,
  },
  contact: {
    title: "Preguntas",
    text: "Se muestra en la página de privacidad que enlazan tus bots.",
    label: "Correo para preguntas de privacidad",
    see: "Ver la página",
  },
  person: {
    title: "Alguien pide sus datos",
    text: "Todo sobre una persona por su correo: contactos, conversaciones, mensajes, adjuntos. Asegúrate de que quien lo pide es quien dice ser.",
    label: "Su correo",
    download: "Descargar",
    erase: "Borrar",
    question: "¿Borrar a esta persona?",
    warning: (email) =>
      `Todo sobre ${email} se borra al momento y no se puede recuperar. Expórtalo antes si quiere una copia.`,
    action: "Borrar persona",
    erased: "Persona borrada",
    unknown: "Aquí no se conoce a nadie con esta dirección.",
    malformed: "Escribe una dirección completa, por ejemplo ada@example.com.",
  },
  erasures: {
    title: "Qué se ha borrado",
    text: "Un registro con fecha de cada borrado, sin contenido.",
    none: "Aún no se ha borrado nada.",
    kinds: {
      contact: "Una persona, a petición",
      conversation: "Una conversación, a petición",
      retention: "Al vencer el plazo",
    },
    counted: (what, rows) => {
      const [one, many] = COUNTED[what] ?? [what, what]
      return `${rows.toLocaleString("es")} ${rows === 1 ? one : many}`
    },
  },
}
