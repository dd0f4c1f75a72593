import type { Translation } from "../translation.ts"

export const platformSessions: Translation["platformSessions"] = {
  title: "Sesiones",
  purpose: "Quién ha iniciado sesión: los administradores, y otros por búsqueda.",
  search: "Buscar personas",
  searchPlaceholder: "Nombre o correo",
  this: "Esta",
  columns: {
    person: "Persona",
    realm: "Agencia",
    device: "Navegador",
    signedIn: "Desde",
    lastSeen: "Visto",
    end: "Cerrar",
  },
  nobody: {
    title: "Nadie ha iniciado sesión",
    text: "Nadie con ese nombre o correo ha iniciado sesión.",
    action: "Mostrar administradores",
  },
  end: {
    action: "Cerrar sesión",
    title: (name) => `¿Cerrar la sesión de ${name} ahí?`,
    text: "El navegador se desconecta enseguida, con todo lo que tiene abierto.",
    done: (name) => `Sesión de ${name} cerrada`,
  },
}
