import type { Translation } from "../translation.ts"

export const landing: Translation["landing"] = {
  signIn: "Iniciar sesión",
  signUp: "Crear cuenta",
  promise: "Un chatbot que responde con tu propio contenido",
  lead: "Indícale tu sitio web o suelta tus documentos. Tus visitantes reciben respuestas con la frase de la que salen, a cualquier hora.",
  website: "Tu sitio web",
  websitePlaceholder: "www.example.com",
  websiteInvalid: "Escribe una dirección web, como www.example.com.",
  start: "Crear tu bot",
  startNote: "Primero una cuenta, luego tu bot. Son dos minutos.",
  product: "Así se ve",
  facts: [
    {
      title: "Respuestas con su fuente",
      text: "Cada respuesta cita tu propio texto, palabra por palabra, y un clic abre el fragmento del que sale.",
    },
    {
      title: "Listo en minutos",
      text: "Añade un sitio web, un PDF o un texto, hazle unas preguntas y conéctalo a tu producto.",
    },
    {
      title: "Dice cuándo no sabe",
      text: "Si tu contenido no tiene la respuesta, el bot lo dice en lugar de inventarla.",
    },
  ],
  demo: {
    bot: "Bicis del Puerto",
    question: "¿Puedo devolver el domingo una bici alquilada?",
    answer:
      "Sí. Puedes devolver la bici cualquier día hasta las **20:00**, también los domingos [1]. Después del cierre, déjala con candado en el soporte de la puerta y echa la llave en el buzón [2].",
    sources: [
      {
        name: "Condiciones de alquiler.pdf",
        heading: "Devolución de la bici",
        page: 2,
        quote: "Las bicis se pueden devolver todos los días, también domingos y festivos, hasta las 20:00.",
        before: "La duración del alquiler se acuerda en la entrega. ",
        after: " Los retrasos se cobran por horas.",
      },
      {
        name: "bicisdelpuerto.example/horario",
        heading: "Fuera de horario",
        page: null,
        quote: "Deja la bici con candado en el soporte de la puerta y echa la llave en el buzón.",
        before: "Cerramos a las 20:00. ",
        after: " Lo revisamos cada mañana a las 7:00.",
      },
    ],
    followUp: "¿Y si llueve?",
  },
  footer: "Más",
  legal: { support: "Soporte", imprint: "Aviso legal", terms: "Condiciones" },
  privacy: "Privacidad",
  rights: (name, year) => `© ${year} ${name}`,
}
