import type { Translation } from "../translation.ts"

export const savedReplies: Translation["savedReplies"] = {
  title: "Respuestas guardadas",
  purpose:
    "Lo que respondes a menudo, con una palabra corta: escríbela tras una barra donde escribes a un visitante.",
  list: "Respuestas guardadas",
  add: "Añadir respuesta",
  addTitle: "Añadir una respuesta guardada",
  adding: "Añadiendo la respuesta",
  edit: "Editar",
  editOf: (shortcut) => `Editar /${shortcut}`,
  editTitle: "Editar la respuesta guardada",
  save: "Guardar respuesta",
  saving: "Guardando la respuesta",
  saved: (shortcut) => `/${shortcut} guardada`,
  remove: "Eliminar",
  removeOf: (shortcut) => `Eliminar /${shortcut}`,
  removeTitle: (shortcut) => `¿Eliminar /${shortcut}?`,
  removeLead: "Lo que se envió con ella se conserva.",
  removed: (shortcut) => `/${shortcut} eliminada`,
  shortcut: "Atajo",
  shortcutHelp: "Se escribe como /horario. Letras, cifras, guiones y guiones bajos.",
  shortcutPlaceholder: "horario",
  text: "Respuesta",
  placeholders:
    "{{first_name}} y {{name}} son los del visitante, {{my_first_name}} y {{my_name}} los de quien responde. {{first_name|cliente}} dice «cliente» cuando no se conoce ningún nombre.",
  notAllowed: "Tu rol permite leer respuestas guardadas, pero no modificarlas.",
  none: "Aún no hay respuestas guardadas. Añádelas en los ajustes.",
  noMatch: "Ninguna respuesta guardada coincide.",
  manage: "Gestionar",
  menuKeys: "Arriba y abajo para moverte, Intro para usarla",
  hint: "Escribe / para respuestas guardadas",
  empty: {
    title: "Aún no hay respuestas guardadas",
    text: "Escribe una sola vez lo que respondes una y otra vez, como tu horario de apertura, y recupéralo con una barra y unas letras.",
  },
}
