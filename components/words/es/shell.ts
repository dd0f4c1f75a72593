import type { Translation } from "../translation.ts"

const unlimited = "sin límite"

export const shell: Translation["shell"] = {
  account: "Cuenta",
  accounts: "Cambiar de cuenta",
  build: "Crear",
  collapse: "Contraer navegación",
  commands: "Paleta de comandos",
  commandsHint: "Buscar páginas, bots y acciones",
  commandsPlaceholder: "Escribe una página, un bot o una acción…",
  commandsNothing: (query) => `Nada coincide con «${query}».`,
  expand: "Desplegar navegación",
  main: "Navegación principal",
  menu: "Abrir navegación",
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
