import type { Translation } from "../translation.ts"

export const platform: Translation["platform"] = {
  group: "Plataforma",
  nav: "Resumen",
  title: "Resumen",
  purpose: "Quién usa esta instalación y si todo funciona.",
  overview: {
    month: "Este mes, junto a los mismos días del anterior",
    names: {
      agencies: "Agencias",
      clients: "Clientes",
      conversations: "Conversaciones",
      messages: "Mensajes",
      tokens: "Tokens de modelos",
      cost: "Coste de modelos",
      failedAnswers: "Respuestas fallidas",
      failedDeliveries: "Entregas fallidas a webhooks",
    },
    short: { failedAnswers: "Respuestas", failedDeliveries: "Entregas" },
    added: (count) => `${count} nuevos`,
    addedBefore: (count) => `${count} nuevos el mes pasado`,
    suspended: (count) => `${count} cuentas suspendidas`,
    thanBefore: (count) => `${count} el mes pasado`,
    unpriced: (count) => `sin ${count} llamadas que no tienen precio`,
    charts: { messages: "Mensajes, 30 días", failures: "Fallos, 30 días" },
    hint: "Las flechas van de un día a otro. Intro muestra lo que hicieron los administradores ese día.",
    point: (day, parts) => `${day}: ${parts}`,
    most: { agencies: "Agencias que más usan", clients: "Clientes que más usan" },
    columns: { name: "Nombre", messages: "Mensajes", cost: "Coste de modelos" },
    look: {
      title: "Lo que requiere atención",
      well: "Todo va bien",
      wellText:
        "Aquí aparecen los trabajos que esperan o se abandonaron, los dominios que fallan, los modelos sin precio y las copias de seguridad que faltan.",
      danger: "Ahora",
      warning: "Pronto",
      kinds: {
        "late-jobs": {
          title: (count) =>
            count === 1
              ? "1 trabajo espera más de diez minutos"
              : `${count} trabajos esperan más de diez minutos`,
          what: "Compruebe si hay un worker en marcha; inicie otro si no dan abasto.",
        },
        "failed-jobs": {
          title: (count) => (count === 1 ? "Se abandonó 1 trabajo" : `Se abandonaron ${count} trabajos`),
          what: "Ya no se intentan por sí solos. Mire por qué y vuelva a intentarlos.",
        },
        "failing-domains": {
          title: (count) => (count === 1 ? "Falla 1 dominio" : `Fallan ${count} dominios`),
          what: "Sus registros han desaparecido. A los tres días dejan de servir.",
        },
        "stopped-webhooks": {
          title: (count) => (count === 1 ? "Se detuvo 1 webhook" : `Se detuvieron ${count} webhooks`),
          what: "No aceptaron nada en tres días. Sus cuentas los vuelven a activar.",
        },
        "unpriced-calls": {
          title: (count) =>
            count === 1 ? "1 llamada a un modelo sin precio" : `${count} llamadas a modelos sin precio`,
          what: "En los últimos 30 días. Su coste falta en todas partes: ponga precios.",
        },
        "no-backup": {
          title: () => "Una semana sin copia de seguridad",
          what: "Ejecute npm run -s livery -- backup cada noche.",
        },
        "no-mail": {
          title: () => "Sin servidor de correo",
          what: "Los enlaces se entregan a mano. Defina SMTP_URL.",
        },
      },
    },
  },
  health: {
    title: "Estado del sistema",
    version: "Versión",
    database: "Base de datos",
    works: "Funciona",
    fails: "Falla",
    failing: {
      database: "No responde.",
      "database writes": "Responde, pero no guarda nada: puede que su disco esté lleno.",
    },
    mail: "Correo",
    mailOn: "Configurado",
    mailOff: "Sin configurar: los enlaces se entregan a mano. Define SMTP_URL.",
    address: "Dirección",
  },
  newAgency: {
    title: "Nueva agencia",
    purpose: "Una agencia vende bots a sus clientes, con su propia dirección y sus colores.",
    name: "Nombre",
    slug: "Dirección",
    slugHelp: (example) => `Minúsculas, cifras y guiones. «harbour» será ${example}`,
    accent: "Color",
    accentHelp: "El logotipo y los textos se ponen después, en Marca.",
    promise: "Promesa",
    promiseHelp: "Una frase en su página de inicio.",
    email: "Correo del propietario",
    emailHelp: "Recibe un enlace para elegir su contraseña.",
    submit: "Crear agencia",
    submitting: "Creando",
    later: "Más tarde",
    made: {
      title: (name) => `${name} está lista`,
      text: (email) => `Entrega este enlace a ${email}. Funciona una vez, durante siete días.`,
      link: "Enlace para el propietario",
      linkHelp: "Quien lo abra será el propietario.",
      address: "Su propia dirección:",
      done: "Ir a las agencias",
    },
  },
  prices: {
    title: "Precios de los modelos",
    purpose: (currency) =>
      `Lo que cuesta un millón de tokens, en ${currency}. Un precio vale desde que se fija; lo usado antes conserva su coste.`,
    set: "Fijar un precio",
    lead: "Por un millón de tokens, como pide su proveedor.",
    submit: "Guardar el precio",
    submitting: "Guardando",
    model: "Modelo",
    modelHelp:
      "proveedor/modelo como lo nombra un bot; con * al final, todos los modelos cuyos nombres empiezan así.",
    fields: {
      input: (currency) => `Entrada (${currency})`,
      output: (currency) => `Salida (${currency})`,
      cached: (currency) => `Entrada ya leída (${currency})`,
    },
    wrongName: "Escriba proveedor/modelo, como openai/gpt-5.",
    wrongAmount: "Escriba un importe como 0,15.",
    list: "Precios vigentes",
    columns: {
      model: "Modelo",
      input: "Entrada",
      cached: "Ya leída",
      output: "Salida",
      source: "Origen",
      change: "Cambiar",
    },
    own: (day) => `Fijado el ${day}`,
    known: (month) => `Conocido, ${month}`,
    change: "Cambiar",
    remove: {
      title: (name) => `¿Retirar el precio de ${name}?`,
      text: "Desde entonces vale el precio conocido del proveedor, o ninguno.",
      action: "Retirar",
    },
    unpriced: {
      title: "Consultados sin precio",
      text: "Lo que cuestan falta dondequiera que se muestran costes, y ningún presupuesto los limita.",
      calls: (count, day) => `${count} llamadas, la última el ${day}`,
    },
  },
  empty: {
    title: "Aún no hay agencias",
    text: "Crea la primera: su propietario invitará después a sus clientes.",
  },
}
