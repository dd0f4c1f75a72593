import type { Translation } from "../translation.ts"

export const error: Translation["error"] = {
  title: "No se pudo cargar esta página",
  text: "Nada de lo que guardaste se ha perdido. Inténtalo de nuevo; si se repite, envíanos la referencia de abajo.",
  reference: "Referencia",
  home: "Ir a la página de inicio",
  retry: "Reintentar",
}
