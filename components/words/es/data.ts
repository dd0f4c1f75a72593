import type { Translation } from "../translation.ts"

export const data: Translation["data"] = {
  nav: "Datos",
  title: "Datos",
  purpose: "Llévate todo lo de esta cuenta o haz que se elimine.",
  notAllowed: "Solo los propietarios pueden exportarlo todo o eliminar la cuenta.",
  export: {
    title: "Exportarlo todo",
    text: "Un archivo comprimido con bots, conocimiento, archivos, conversaciones, contactos, personas y el registro de auditoría, en líneas JSON. Los propietarios pueden descargarlo durante siete días.",
    ask: "Exportarlo todo",
    asking: "Solicitando",
    asked: "La exportación ha empezado. Puedes salir de esta página.",
    list: "Exportaciones",
    empty: "Ninguna exportación en los últimos siete días.",
    made: "solicitada",
    until: "se puede descargar hasta el",
    states: { queued: "En espera", running: "En curso", ready: "Lista", failed: "Fallida" },
    failed:
      "No se pudo crear. Pide otra; si tampoco funciona, avisa a quienes gestionan esta plataforma para ti.",
    progress: "Escribiendo el archivo",
    of: (done, total) => `${done} de ${total}`,
    download: (size) => `Descargar (${size})`,
    updates: (ready, total) =>
      total === 1 ? `${ready} de 1 exportación lista` : `${ready} de ${total} exportaciones listas`,
  },
  remove: {
    title: "Eliminar cuenta",
    text: "Elimina bots, conocimiento, conversaciones, contactos y personas de esta cuenta, 30 días después de pedirlo. Hasta entonces todo sigue, y cualquier propietario puede conservarla.",
    action: "Eliminar cuenta",
    ask: (name) => `¿Eliminar ${name}?`,
    lead: "En 30 días, todo lo suyo se elimina para siempre. Se avisa a todos los propietarios. Exporta antes lo que quieras conservar.",
    label: (name) => `Escribe ${name} para confirmar`,
    submit: "Eliminar en 30 días",
    submitting: "Un momento",
    done: "La cuenta se eliminará en 30 días",
    elsewhere: "Esta cuenta la eliminan quienes gestionan la instalación.",
    closing: "Esta cuenta se eliminará el",
    keep: "Conservar cuenta",
    kept: "La cuenta se conserva",
    barShort: "Eliminación de esta cuenta",
    change: "Conservarla o exportarla",
  },
}
