import type { Translation } from "../translation.ts"

export const start: Translation["start"] = {
  title: "Configura tu bot",
  purpose:
    "De tus propias páginas a una respuesta en tu sitio. Puedes parar cuando quieras y seguir después, en cualquier dispositivo.",
  later: "Hacerlo más tarde",
  steps: "Pasos del inicio guiado",
  step: (number, all) => `Paso ${number} de ${all}`,
  done: "Hecho",
  names: { content: "Tu contenido", questions: "Pruébalo", colours: "Colores", site: "Tu sitio" },
  back: "Atrás",
  skip: "Omitir este paso",
  next: "Siguiente",
  finish: "Terminar",
  moving: "Un momento",
  content: {
    title: "¿Qué debe saber tu bot?",
    text: "Dale tu sitio web o suelta archivos. Responde solo con ellos, y los cita.",
    more: "Añadir más",
    website: "Tu sitio web",
    websiteHelp: (most) =>
      most === 1
        ? "Ahora se lee una página. Puedes añadir más en Conocimiento."
        : `Ahora se leen hasta ${most} páginas públicas. Después puedes leer más en Conocimiento.`,
    read: "Leer sitio web",
    reading: "Añadiendo el sitio web",
    or: "o",
    write: "¿Sin sitio web ni archivos? Escribe lo que preguntan los visitantes.",
    list: "Lo que lee tu bot",
    ask: "Preguntarle algo",
    nothing: "Aún no se ha leído nada. También puedes omitir este paso.",
    pages: "Páginas",
    refused: "En tu plan no cabe ningún bot",
    advice: {
      robots:
        "El sitio no deja entrar a programas. Quien lo lleva puede permitirlos en robots.txt; hasta entonces, suelta el mismo contenido como archivos o pega su texto abajo.",
      noText:
        "Puede que la página esté hecha de imágenes o que la dibujen scripts. Prueba con otra, como la de tus precios, o pega su texto abajo.",
      unreachable:
        "Abre la dirección en una ventana privada. Si se ve ahí, inténtalo de nuevo; si no, revisa cómo está escrita o pega el texto abajo.",
      file: "Abre el archivo, guárdalo de nuevo como PDF, DOCX o TXT y suelta ese. O pega su texto abajo.",
    },
  },
  questions: {
    title: "Pregúntale y mejóralo",
    text: "Estas preguntas salen de tu contenido. Los números de una respuesta abren el lugar del que se cita.",
    noQuestions:
      "Pregunta lo que preguntaría un visitante. Los números de una respuesta abren el lugar del que se cita.",
    hints: [
      "Haz una de las preguntas, o una tuya.",
      "Abre un número para leer la cita en su fuente.",
      "¿No lo dirías así? Elige «Corregir esta respuesta»: tus palabras se usan desde la próxima pregunta.",
    ],
    correct: "Corregir esta respuesta",
    corrected: "Aprendido. Se pregunta una vez más.",
    empty: {
      title: "Aún no hay nada que preguntar",
      text: "En cuanto se lea una página o un archivo, podrás probar tu bot aquí.",
      action: "Añadir contenido",
    },
    still: {
      title: "Todavía está leyendo",
      text: "Enseguida podrá dar las primeras respuestas. Esta página sigue sola.",
    },
    language: (language) =>
      `Tu contenido está en ${language.toLowerCase()}, así que el bot habla ${language.toLowerCase()}. Puedes cambiarlo en sus ajustes.`,
  },
  colours: {
    title: "Dale tu imagen",
    text: "El color del botón y de los mensajes de tus visitantes. Los textos sobre él se leen bien en cualquier tono.",
    found: "De tu sitio web",
    use: (colour) => `Usar ${colour}`,
    unknown: "No se conocen los colores de ningún sitio web, así que estos son los de tu cuenta.",
  },
  site: {
    title: "Muéstralo a tus visitantes",
    text: "Pega esta línea antes de </body> en todas las páginas. La ayuda para WordPress, Shopify y otros está en la página Canales del bot.",
    guide: "¿Dónde la pego?",
    page: "¿Sin sitio web? Comparte la página del bot: actívala en Canales.",
    pageAction: "Configurar la página",
  },
}
