import type { Translation } from "../translation.ts"

export const keys: Translation["keys"] = {
  title: "Claves de API",
  purpose:
    "Una clave permite a un programa tuyo usar esta cuenta: preguntar a sus bots, añadir conocimiento, leer conversaciones.",
  docs: "Leer la referencia de la API",
  list: "Claves de API",
  create: "Crear clave",
  creating: "Creando la clave",
  createTitle: "Crear una clave de API",
  createLead: "Crea una clave para cada programa y así podrás revocarla por separado.",
  createdTitle: "Copia tu clave ahora",
  createdLead: "Solo se muestra esta vez. Guárdala donde tu programa la encuentre, nunca en una página web.",
  name: "Nombre",
  nameHelp: "Quién la usa, por ejemplo «Backend de la tienda».",
  unnamed: "Sin nombre",
  kind: "A qué da acceso",
  kinds: {
    tenant: {
      label: "API REST",
      text: "Solicitudes directas desde tu backend: bots, conocimiento, conversaciones y cifras.",
    },
    secret: {
      label: "SDK y canal API",
      text: "Para programas que usan el SDK oficial y para mensajes por el canal API.",
    },
  },
  key: "Clave",
  copy: "Copiar clave",
  curl: "Pruébala en una terminal",
  example: "¿En qué me puedes ayudar?",
  created: "Creada",
  lastUsed: "Último uso",
  never: "Nunca",
  revoke: "Revocar",
  revokeOf: (name) => `Revocar ${name}`,
  revokeTitle: (name) => `¿Revocar ${name}?`,
  revokeLead: "Desde este momento se rechazan los programas que usan esta clave. No se puede deshacer.",
  revoked: "Clave revocada",
  notAllowed: "Solo propietarios y administradores de la cuenta pueden gestionar las claves.",
  empty: {
    title: "Aún no hay claves",
    text: "Con una clave, tu sitio web o tu backend puede preguntar a tus bots por HTTP. Se muestra una sola vez, al crearla.",
  },
}
