import type { NoticeWords } from "./words.ts"

export const es: NoticeWords = {
  title: "Privacidad",
  lead: ({ operator, bot }) =>
    bot
      ? `Qué pasa con lo que escribes a ${bot}.`
      : `Qué pasa con lo que escribes a los bots de ${operator}.`,
  glance: {
    where: "Adónde va",
    stays: "Se queda en este servidor",
    stayFact: "Ningún texto sale de él para ser respondido.",
    leaves: (names) => `Las preguntas van a ${names}`,
    long: "Cuánto tiempo se guarda",
    days: (days) => `${days} días después del último mensaje`,
    erase: "Borrarlo",
    eraseFact: "Descárgalo o bórralo cuando quieras en el menú del chat.",
  },
  who: {
    title: "Quién es responsable",
    text: ({ operator, bot, client }) =>
      client
        ? [
            `${bot} es de ${client}, que decide para qué sirve.`,
            `${operator} presta el servicio a ${client}.`,
          ]
        : [
            bot
              ? `${bot} es de ${operator}.`
              : `${operator} opera este servicio. De un bot en un sitio web responde el titular de ese sitio.`,
          ],
  },
  ai: {
    title: "Hablas con una IA",
    text: [
      "Las respuestas vienen de un sistema de IA, no de una persona, y pueden ser erróneas. El chat lo dice antes de tu primer mensaje.",
      "Las respuestas que escribió un modelo de lenguaje van marcadas; las demás citan al pie de la letra los textos del titular.",
    ],
  },
  kept: {
    title: "Qué se guarda",
    items: [
      "Lo que tú y el bot escribís, cuándo, y los archivos que envías.",
      "La dirección y el título de la página desde la que escribes, y tu idioma.",
      "Lo que dices de ti en un formulario, como un nombre o un correo, y lo que has aceptado.",
      "Tus valoraciones.",
      "Tu dirección de red se usa unos minutos para evitar abusos. No se guarda con lo que escribes.",
    ],
  },
  browser: {
    title: "En tu navegador",
    items: [
      "Antes de tu primer mensaje: nada. Ni cookies, ni almacenamiento, ni identificadores.",
      "Después: un secreto en el almacenamiento del sitio, para que encuentres tu conversación. Cerrar sesión o borrar el chat lo elimina.",
      "Sin rastreo, sin publicidad, sin scripts de otras empresas.",
    ],
  },
  others: {
    title: "Quién más lo recibe",
    nobody: "Nadie: las respuestas se hacen en este servidor y ningún texto sale de él para ello.",
    models: (names) =>
      `Para ser respondido, tu mensaje va con los textos que encajan a un modelo de ${names}.`,
    ownModels: "Las respuestas las hace un modelo en un servidor propio del operador.",
    mail: "Si pides la conversación por correo, un servidor de correo la entrega.",
    storage: "Los archivos que envías se guardan en un almacenamiento de objetos junto al servidor.",
    webhooks: (owner) =>
      `Sistemas de ${owner} reciben aviso de una conversación, una solicitud o una respuesta.`,
    noMore: "Nadie más. No se vende nada.",
  },
  time: {
    title: "Cuánto tiempo",
    text: (days, isOfBot) => [
      `Una conversación se borra ${days} días después de su último mensaje, con todo lo que contiene.`,
      isOfBot
        ? "Quedan cifras sin contenido, como cuántas hubo."
        : "El titular de un bot puede fijar otro plazo. Quedan cifras sin contenido.",
    ],
  },
  rights: {
    title: "Tus derechos",
    items: [
      "Acceso y portabilidad: «Descargar» en el menú del chat te da todo en un archivo.",
      "Supresión: «Borrar» en el menú del chat lo elimina al momento; queda un registro de cifras.",
      "Rectificación, limitación u oposición: escribe a la dirección de abajo. También puedes reclamar ante una autoridad de protección de datos.",
    ],
  },
  contact: {
    title: "Preguntas",
    address: "Escribe a",
    none: (owner) => `Dirígete a ${owner}, por las vías que indica el sitio web.`,
  },
}
