import type { Translation } from "../translation.ts"

export const providerKeys: Translation["providerKeys"] = {
  title: "Claves de proveedores",
  purpose:
    "Sus bots pueden consultar modelos con claves propias. Van antes que todas las demás, y usted paga directamente al proveedor.",
  notAllowed:
    "Las claves de proveedores de modelos las introducen los propietarios; en la cuenta de un cliente, también los administradores.",
  list: "Proveedores de modelos",
  columns: { provider: "Proveedor", key: "Clave", entered: "Introducida", lastUsed: "Último uso" },
  names: { openai: "OpenAI", anthropic: "Anthropic", google: "Google", mistral: "Mistral AI" },
  ownServer: "Se consulta el servidor de modelos de esta plataforma",
  asked: (host: string) => `Se consulta ${host}`,
  needed: "Ninguna: los modelos de este proveedor no se pueden usar",
  notNeeded: "Ninguna: las respuestas se hacen sin ella",
  enteredBy: (name: string) => `por ${name}`,
  unnamed: "Alguien",
  never: "Todavía no",
  enter: "Introducir clave",
  enterOf: (name: string) => `Introducir clave de ${name}`,
  replace: "Sustituir",
  replaceOf: (name: string) => `Sustituir la clave de ${name}`,
  dialogTitle: (name: string) => `Una clave de ${name}`,
  lead: "Primero se prueba; después se guarda cifrada y no se vuelve a mostrar.",
  key: "Clave",
  submit: "Probar y guardar",
  submitting: "Probando la clave",
  saved: "Clave guardada",
  remove: "Quitar",
  removeOf: (name: string) => `Quitar la clave de ${name}`,
  removeTitle: (name: string) => `¿Quitar la clave de ${name}?`,
  removeLead:
    "Desde este momento las respuestas se hacen sin ella. Los bots cuyo modelo ya no se pueda usar responden con citas.",
  removed: "Clave quitada",
  faults: {
    refused: (name: string, day: string) => `${name} la rechazó el ${day}. Los bots responden con citas.`,
    unreadable: (_name: string, day: string) => `No se puede leer desde el ${day}. Introdúzcala de nuevo.`,
  },
  wrong: {
    refused: "El proveedor rechaza esta clave",
    unreachable: "No se pudo contactar con el proveedor. Inténtelo de nuevo en un momento.",
  },
}
