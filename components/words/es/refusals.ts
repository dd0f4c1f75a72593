import type { Translation } from "../translation.ts"
import { nounOf } from "./nouns.ts"

export const refusals: Translation["refusals"] = {
  missing: "Completa este campo.",
  not_authorized: "Tu rol no lo permite. Consulta a un propietario de la cuenta.",
  not_found: "Esto ya no existe. Recarga la página.",
  limit: (noun) => `Llegaste al límite de ${nounOf(noun)} de tu plan. Elimina algo o mira en Plan y uso.`,
  too_many_requests: "Demasiadas acciones seguidas. Espera un minuto e inténtalo de nuevo.",
  unavailable: "Ahora mismo no podemos acceder a la base de datos. Inténtalo de nuevo en un minuto.",
  internal: "Algo falló de nuestro lado. Inténtalo de nuevo.",
  signedOut: "Tu sesión se cerró. Recarga la página e iníciala de nuevo.",
  offline: "No se pudo conectar con el servidor. Revisa tu conexión e inténtalo de nuevo.",
}
