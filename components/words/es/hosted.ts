import type { Translation } from "../translation.ts"

export const hosted: Translation["hosted"] = {
  description: (title) => `Pregunta a ${title}. Las respuestas llegan al momento, con sus fuentes.`,
  noScript: "Este chat necesita JavaScript. Actívalo y recarga la página.",
  password: "Contraseña",
  passwordLead: "Este chat es para quienes tienen su contraseña.",
  wrongPassword: "Esa no es la contraseña.",
  enter: "Abrir chat",
  stranger: "Tu cuenta no puede abrir este chat. Consulta a quien te dio la dirección.",
  notFound: {
    title: "No hay ningún chat en esta dirección",
    text: "Puede que la dirección esté mal escrita o que el chat se haya cerrado.",
  },
}
