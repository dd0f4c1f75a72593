import type { Translation } from "../translation.ts"

export const monthReport: Translation["monthReport"] = {
  name: "Informe mensual",
  title: (month) => `Informe de ${month}`,
  upTo: (day) => `hasta el ${day}`,
  quiet: "Nadie ha hablado con los bots este mes.",
  days: "Conversaciones por día",
  most: (count) => `${count} en el día de más actividad`,
  asked: "Lo más preguntado",
  unknown: "Lo que no se sabía",
  unknownText: "Si se enseña una respuesta, el siguiente visitante la recibe.",
  saved: "Tiempo ahorrado",
  hours: (hours) => `${hours} h`,
  change: (change) => `${change} respecto al mes anterior`,
  minutesLabel: "Minutos que tarda una persona",
  minutes: (minutes) => `${minutes} minutos por respuesta`,
  how: (minutes) =>
    `Tiempo ahorrado: ${minutes} minutos de una persona por cada pregunta respondida con el conocimiento. Un mes en curso se compara con los mismos días del anterior.`,
  mail: {
    label: "Enviarme el mes por correo",
    help: "El día 1, tras un mes con conversaciones: lo que hicieron sus bots, lo que ahorraron y lo que no sabían.",
  },
  changes: {
    title: "Qué ha cambiado",
    none: "El conocimiento sigue igual.",
    sources: (count, names, more) =>
      `${count === 1 ? "1 fuente añadida" : `${count.toLocaleString("es")} fuentes añadidas`}: ${names}${more ? " y otras" : ""}.`,
    reread: (count) =>
      `${count === 1 ? "1 fuente leída" : `${count.toLocaleString("es")} fuentes leídas`} de nuevo.`,
    taught: (count) =>
      `${count === 1 ? "1 respuesta enseñada" : `${count.toLocaleString("es")} respuestas enseñadas`} a mano.`,
  },
}
