import type { Translation } from "../translation.ts"

const unlimited = "sin límite"

export const shell: Translation["shell"] = {
  account: "Cuenta",
  accounts: "Cambiar de cuenta",
  build: "Crear",
  collapse: "Contraer navegación",
  commands: "Paleta de comandos",
  commandsHint: "Buscar páginas, bots, conocimiento, contactos, conversaciones y acciones",
  commandsPlaceholder: "Escribe un nombre, una página o una acción…",
  commandsLooking: "Buscando en tu cuenta",
  commandsFailed: "No se pudo buscar en tu cuenta. Pulsa Enter para intentarlo de nuevo.",
  commandsNothing: (query) => `Nada coincide con «${query}».`,
  expand: "Desplegar navegación",
  main: "Navegación principal",
  menu: "Abrir navegación",
  notices: {
    open: (unread) => {
      if (unread === 0) return "Notificaciones"
      return unread === 1 ? "Notificaciones, 1 nueva" : `Notificaciones, ${unread} nuevas`
    },
    title: "Notificaciones",
    none: "No hay nada pendiente.",
    somebody: "Un visitante",
    asked: (name) => `${name} pide una persona`,
    assigned: (name) => `Se te asignó la conversación con ${name}`,
    reply: (name) => `${name} te ha escrito`,
    choose: "Elegir de qué se te avisa",
  },
  of: (used, limit) => (limit === unlimited ? `${used}, ${unlimited}` : `${used} de ${limit}`),
  plan: "Plan",
  search: "Buscar",
  sections: "Secciones de esta página",
  signOut: "Cerrar sesión",
  skip: "Saltar al contenido",
  theme: "Tema",
  themes: { light: "Claro", dark: "Oscuro", system: "Según el dispositivo" },
  understand: "Analizar",
  unlimited,
  userMenu: (name) => `Menú de cuenta de ${name}`,
}
