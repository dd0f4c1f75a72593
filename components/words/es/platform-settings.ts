import type { Translation } from "../translation.ts"

export const platformSettings: Translation["platformSettings"] = {
  title: "Ajustes",
  purpose: "Lo que se dice a todos y cómo está configurada esta instalación.",
  list: "Ajustes del entorno",
  listText:
    "De este proceso, como empezó. Su significado está en docs/settings.md; contraseñas y claves nunca se muestran.",
  columns: { name: "Nombre", value: "Valor", source: "De" },
  hidden: "Definido, no se muestra",
  unset: "Sin definir",
  given: "Entorno",
  usual: "Valor habitual",
  banner: {
    name: "Del operador",
    title: "Aviso",
    text: "Está sobre cada página de todos los que trabajan aquí, en todas las agencias y sus clientes. Los visitantes no lo ven.",
    label: "Texto",
    help: "Vacío para ninguno.",
    level: "Nivel",
    until: "Hasta el final del",
    wrongDay: "Indique un día.",
    saved: "Aviso guardado",
    levels: { info: "Información", warning: "Aviso", danger: "Urgente" },
  },
}
