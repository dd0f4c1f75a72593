import type { Translation } from "../translation.ts"

export const home: Translation["home"] = {
  title: "Inicio",
  purpose: "Qué hacer ahora y qué ha pasado últimamente.",
  demo: "Demo",
  roles: {
    owner: "Propietario",
    admin: "Administrador",
    editor: "Editor",
    agent: "Agente",
    viewer: "Lector",
  },
  groups: { pages: "Páginas", bots: "Bots", actions: "Acciones" },
  nav: {
    home: "Inicio",
    bots: "Bots",
    knowledge: "Conocimiento",
    conversations: "Conversaciones",
    contacts: "Contactos",
    keys: "Claves de API",
  },
  actions: { newBot: "Crear un bot nuevo" },
  meters: { bots: "Bots", messages: "Mensajes", conversations: "Conversaciones" },
  next: {
    title: "Qué hacer ahora",
    progress: (done, all) => `${done} de ${all} completados`,
    done: "Hecho",
    bot: { title: "Crea un bot", text: "Ponle nombre y di para qué sirve.", action: "Crear bot" },
    knowledge: {
      title: "Añade conocimiento",
      text: "Pega texto o suelta documentos. El bot responde con ellos y los cita.",
      action: "Añadir conocimiento",
    },
    ask: {
      title: "Pregúntale algo",
      text: "Prueba las preguntas de tus visitantes y comprueba las citas.",
      action: "Abrir área de pruebas",
    },
    site: {
      title: "Ponlo en tu sitio",
      text: "Pega una línea en tus páginas o comparte la página del bot.",
      action: "Obtener la línea",
    },
  },
  recent: {
    title: "Últimas conversaciones",
    all: "Todas las conversaciones",
    empty: "Nadie ha preguntado nada todavía. Las preguntas del área de pruebas también cuentan.",
    messages: (count) => (count === 1 ? "1 mensaje" : `${count.toLocaleString("es")} mensajes`),
    columns: { visitor: "Visitante", bot: "Bot", messages: "Mensajes", last: "Último mensaje" },
  },
  week: {
    title: "Últimos 7 días",
    conversations: "Conversaciones",
    messages: "Mensajes",
    bots: "Bots",
  },
  usage: {
    title: "Uso",
    text: (plan) => `Plan ${plan}. Conversaciones y mensajes vuelven a cero el día uno de cada mes.`,
  },
  yourBots: "Tus bots",
}
