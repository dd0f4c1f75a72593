import type { Translation } from "../translation.ts"

export const platformJobs: Translation["platformJobs"] = {
  title: "Trabajos",
  purpose: "Lo que se hace aparte de las peticiones: qué espera, qué corre, qué falló y por qué.",
  kinds: "En la cola",
  columns: {
    kind: "Tipo",
    waiting: "En espera",
    running: "En curso",
    later: "Más tarde",
    failing: "Fallando",
    givenUp: "Abandonados",
    oldestDue: "Vence el más antiguo",
    retry: "Reintentar",
  },
  empty: { title: "Nada en la cola", text: "Los trabajos aparecen aquí hasta que se hacen." },
  failed: {
    title: "Fallidos",
    text: "Los abandonados le esperan 30 días; los demás se reintentan solos.",
    none: "Ningún trabajo ha fallado.",
    givenUp: "Abandonado",
    tried: (attempts, most) => `${attempts} de ${most} intentos`,
    unknown: "Sin motivo conocido; quizá esté en el registro.",
  },
  retry: {
    one: "Reintentar",
    all: (count) => (count === 1 ? "Reintentar" : `Reintentar los ${count}`),
    askOne: (kind) => `¿Reintentar ${kind}?`,
    askAll: (count, kind) =>
      count === 1 ? `¿Reintentar ${kind}?` : `¿Reintentar ${count} trabajos de ${kind}?`,
    text: "Empiezan enseguida, como la primera vez. Lo ya hecho no se hace dos veces.",
    done: "De nuevo en la cola",
  },
}
