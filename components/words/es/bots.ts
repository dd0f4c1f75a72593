import type { Translation } from "../translation.ts"

const many = (count: number, one: string, more: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString("es")} ${more}`

export const bots: Translation["bots"] = {
  title: "Bots",
  purpose: "Cada bot responde con su propio conocimiento y en su propio tono.",
  newBot: "Nuevo bot",
  untitled: "Bot sin nombre",
  notAllowed: "Tu rol permite ver los bots, pero no modificarlos.",
  limit: (used, limit) => `Tienes ${used} de ${limit} bots. Elimina alguno o pide un plan mayor.`,
  empty: {
    title: "Aún no hay bots",
    text: "Un bot responde a tus visitantes con tus propias páginas y documentos. Ponle nombre, dale algo que leer y pregúntale.",
  },
  columns: {
    name: "Nombre",
    status: "Estado",
    knowledge: "Conocimiento",
    week: "Conversaciones, 7 días",
    answered: "Con respuesta",
    updated: "Modificado",
  },
  week: "en los últimos siete días",
  conversations: (count) => (count === 1 ? "conversación" : "conversaciones"),
  knows: (sources, passages) =>
    passages === 0 && sources === 0
      ? "Aún nada"
      : `${many(sources, "fuente", "fuentes")}, ${many(passages, "fragmento", "fragmentos")}`,
  answeredOf: (answered, answers) =>
    `${answered.toLocaleString("es")} de ${many(answers, "respuesta salió", "respuestas salieron")} del conocimiento`,
  updates: (settled, all) => {
    if (settled >= all) return ""
    return all - settled === 1
      ? `1 de ${all} bots está aprendiendo`
      : `${all - settled} de ${all} bots están aprendiendo`
  },
  noAnswers: "Sin respuestas en los últimos siete días",
  states: { ready: "Listo", learning: "Aprendiendo", empty: "Sin conocimiento", paused: "En pausa" },
  filters: {
    label: "Bots por estado",
    search: "Buscar bots",
    placeholder: "Nombre o finalidad",
    all: "Todos",
    sort: "Ordenar bots",
    sorts: {
      created: "Más antiguos primero",
      name: "Nombre",
      conversations: "Más conversaciones",
      answered: "Menos respondidos",
      knowledge: "Más conocimiento",
      updated: "Últimos modificados",
    },
    none: {
      title: "Ningún bot coincide",
      text: "Ninguno de tus bots coincide con esta búsqueda.",
      action: "Mostrar todos los bots",
    },
  },
  actions: (name) => `Acciones de ${name}`,
  duplicate: {
    action: "Duplicar",
    pending: "Duplicando",
    copying: "Copiando el conocimiento",
    title: (name) => `Duplicar ${name}`,
    lead: "La copia recibe las mismas instrucciones, tono, idioma y modelo, y la misma apariencia, textos y formularios del chat.",
    copyOf: (name) => `${name} (copia)`.slice(0, 200),
    knowledge: "Con qué responde",
    kinds: {
      shared: {
        label: "El mismo conocimiento",
        text: "Lo que añadas o cambies valdrá entonces para los dos. Si se elimina el primer bot, su conocimiento se va con él.",
      },
      copied: {
        label: "Una copia del conocimiento",
        text: (sources, passages) =>
          `${sources === 1 ? "1 fuente" : `${sources.toLocaleString("es")} fuentes`}, ${passages === 1 ? "1 pasaje" : `${passages.toLocaleString("es")} pasajes`}. Se copian de una vez, lo que puede tardar medio minuto; desde entonces cambian por su cuenta y cuentan otra vez en tu plan. Lo que aún se está leyendo se queda.`,
        tooLarge: (passages, most) =>
          `${passages.toLocaleString("es")} pasajes son demasiados para copiarlos de una vez: ${most.toLocaleString("es")} como máximo.`,
      },
      none: { label: "Nada todavía", text: "Empieza sin conocimiento; tú le das el suyo." },
    },
    stays:
      "Las conversaciones, las cifras, los sitios permitidos, la página del chat y las preguntas de prueba se quedan con el primer bot.",
  },
  status: { on: "Activo", off: "Inactivo" },
  isDefault: "Predeterminado",
  range: (first, last, total) => `${first} a ${last} de ${total}`,
  tabs: {
    playground: "Área de pruebas",
    knowledge: "Conocimiento",
    flow: "Flujo",
    tests: "Pruebas",
    channels: "Canales",
    settings: "Ajustes",
  },
  ways: {
    label: "Empezar con",
    blank: { name: "Nada", text: "Lo escribes todo tú." },
    website: { name: "Un sitio web", text: "Se leen sus páginas, y de ellas toma el nombre." },
    templates: "Plantillas",
    note: "Una plantilla trae tono, instrucciones, primeras palabras, preguntas sugeridas y lo que se dice cuando no se sabe nada. El conocimiento es tuyo.",
    address: "Dirección del sitio web",
    addressHelp: "En el paso siguiente eliges cuánto se lee.",
    suggestions: "Preguntas sugeridas",
    suggestionsHelp: "Una por línea. El chat las ofrece antes de la primera pregunta.",
  },
  create: {
    title: "Nuevo bot",
    purpose: "Podrás cambiarlo todo después.",
    what: { title: "Qué es", text: "El nombre es lo que ven los visitantes." },
    how: { title: "Cómo responde", text: "Idioma, tono y función." },
    greeting: { title: "Primeras palabras", text: "Lo que se ve antes de la primera pregunta." },
    refused: "No se pueden crear más bots",
    forSite: (site) => `Responde preguntas sobre ${site}.`,
    next: "Crear bot y añadir conocimiento",
    pending: "Creando el bot",
  },
  fields: {
    name: "Nombre",
    namePlaceholder: "Asistente de Alder",
    description: "Para qué sirve",
    descriptionHelp: "Para ti y tu equipo; los visitantes no lo ven.",
    welcomeMessage: "Mensaje de bienvenida",
    welcomePlaceholder: "Hola, ¿qué te gustaría saber?",
    instructions: "Instrucciones",
    instructionsHelp:
      "Lo que el bot tiene en cuenta antes de cada pregunta: en nombre de quién habla, qué debe hacer y qué no.",
    instructionsPlaceholder: "Respondes en nombre de Café Alder, un pequeño tostador de café.",
    language: "Idioma",
    personality: "Personalidad",
    role: "Función",
    channel: "Canal",
    channelHelp: "Dónde va a hablar este bot. Cada conversación con él se cuenta ahí.",
    model: "Modelo",
    modelHelp:
      "«Citas del conocimiento» responde palabra por palabra. Los demás modelos redactan libremente a partir del mismo conocimiento.",
    modelUnusable: (name, standard) =>
      `Aquí no hay proveedor configurado para ${name}. Mientras tanto, responde ${standard}.`,
    standardModel: (name) => `Estándar: ${name}`,
    notAvailable: (name) => `${name} (no disponible)`,
    notUsable: "Este modelo no está disponible: falta configurar su proveedor",
    another: "Otro modelo…",
    otherModel: "Nombre del modelo",
    otherModelHelp: "Como proveedor/modelo, con un proveedor configurado aquí.",
    none: "Sin definir",
    retentionDays: "Días desde el último mensaje",
    retentionDaysHelp: "Vacío: el plazo de tu cuenta. Un bot solo puede acortarlo.",
  },
  settings: {
    identity: { title: "Identidad", text: "Cómo reconocen a este bot tú y tus visitantes." },
    behaviour: { title: "Comportamiento", text: "Qué instrucciones sigue y cómo suena." },
    engine: { title: "Modelo", text: "El que redacta las respuestas." },
    keeping: {
      title: "Conservación de conversaciones",
      text: "Lo que supera el plazo se borra con todo su contenido.",
    },
    availability: { title: "Disponibilidad", text: "Estos dos cambios se aplican al momento." },
    active: "Responde preguntas",
    activeHelp: "Si se desactiva, el bot rechaza todos los mensajes en todos los canales.",
    default: "Bot predeterminado",
    isDefault:
      "Este bot responde cuando no se indica ninguno. Para cambiarlo, elige otro como predeterminado.",
    notDefault: "El bot predeterminado responde cuando no se indica ninguno, por ejemplo en la API.",
    makeDefault: "Usar como predeterminado",
    remove: { title: "Eliminar", text: "Para siempre, con su conocimiento y todas sus conversaciones." },
  },
  remove: {
    action: "Eliminar bot",
    title: (name) => `¿Eliminar ${name}?`,
    text: "Se eliminan también su conocimiento y todas sus conversaciones. No se puede deshacer.",
  },
  told: {
    saved: "Ajustes guardados",
    on: "El bot vuelve a responder",
    off: "Bot desactivado",
    madeDefault: "Ahora este es el bot predeterminado",
    removed: (name) => `Se eliminó ${name}`,
  },
  models: { "builtin/quotes": "Citas del conocimiento" },
  modelNotice: {
    title: (count) =>
      count === 1 ? "Un bot usa un modelo no disponible" : `${count} bots usan un modelo no disponible`,
    text: (bots, standard) => `${bots}: hasta que se elija otro, responde ${standard}.`,
    action: "Elegir modelo",
  },
  languages: {
    en: "Inglés",
    es: "Español",
    fr: "Francés",
    de: "Alemán",
    it: "Italiano",
    pt: "Portugués",
  },
  personalities: {
    professional: "Profesional",
    friendly: "Cercana",
    helpful: "Servicial",
    expert: "Experta",
    enthusiastic: "Entusiasta",
  },
  roles: {
    customer_support: "Atención al cliente",
    sales: "Ventas",
    technical_support: "Soporte técnico",
    general_assistant: "Asistente general",
    lead_generation: "Captación de contactos",
    appointment_booking: "Reserva de citas",
  },
}
