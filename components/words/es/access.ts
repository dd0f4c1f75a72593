import type { Translation } from "../translation.ts"

export const access: Translation["access"] = {
  faults: {
    wrongPassword: "Esta no es la contraseña de tu cuenta aquí.",
    not_authenticated: "El correo y la contraseña no coinciden.",
    too_many_requests: "Demasiados intentos. Espera unos minutos e inténtalo de nuevo.",
    not_authorized: "Esta cuenta está suspendida. Consulta a quien la gestiona.",
    upstream: "No se pudo enviar el correo. Inténtalo de nuevo en unos minutos.",
    unavailable: "Ahora mismo no podemos acceder a la base de datos. Inténtalo de nuevo en un minuto.",
    internal: "Algo falló de nuestro lado. Inténtalo de nuevo.",
    provider_unreachable:
      "No se pudo llegar al inicio de sesión de tu empresa. Inténtalo en unos minutos o entra de otra forma.",
    provider_refused:
      "El inicio de sesión de tu empresa no dejó entrar a nadie. Inténtalo otra vez o pregunta a quien lo gestiona.",
    provider_fault:
      "La respuesta del inicio de sesión de tu empresa no es válida. Inténtalo otra vez y avisa a quien lo gestiona si continúa.",
    provider_unverified:
      "El inicio de sesión de tu empresa no indicó un correo confirmado. Pregunta a quien lo gestiona.",
    provider_domain: "Tu correo es de una empresa que aquí no entra así. Usa tu contraseña.",
    provider_unknown: "Aquí nadie tiene todavía tu correo. Pide una invitación.",
    provider_other: "Tu correo perteneció aquí a otra persona. Pregunta a quien gestiona este servicio.",
    provider_over: "Tardó demasiado o se empezó en otro navegador. Inténtalo otra vez.",
    provider_only:
      "Tu empresa tiene su propio inicio de sesión. Usa su botón en la página de inicio de sesión.",
    service_unreachable: "No se pudo contactar. Inténtalo en unos minutos o entra de otra forma.",
    service_refused: "Allí no se inició la sesión. Inténtalo de nuevo o entra de otra forma.",
    service_fault: "La respuesta recibida no es válida. Inténtalo de nuevo o entra de otra forma.",
    service_unverified: "Tu correo no está confirmado allí. Confírmalo e inténtalo de nuevo.",
    service_unknown: "Aquí nadie tiene todavía tu correo. Crea una cuenta o pide una invitación.",
    service_unproved:
      "Tu correo aún no se ha confirmado aquí. Entra una vez con un enlace por correo y después podrás entrar así.",
    plan: "Ese plan ya no se ofrece. Elige otro.",
  },
  wait: (seconds) =>
    seconds <= 90
      ? `Demasiados intentos. Inténtalo de nuevo en ${seconds} ${seconds === 1 ? "segundo" : "segundos"}.`
      : `Demasiados intentos. Inténtalo de nuevo en ${Math.ceil(seconds / 60)} minutos.`,
  signOut: {
    title: "Cerrar sesión",
    lead: "Puedes volver a iniciar sesión cuando quieras.",
    submit: "Cerrar sesión",
  },
  unsubscribe: {
    title: "¿Dejar de recibir estos correos?",
    leads: {
      week: (account) => `Recibes la semana de ${account} cada lunes.`,
      month: (account: string) => `El mes de ${account} se le envía el día 1.`,
      day: (account) => `Recibes una vez al día lo que te espera en ${account}.`,
      moment: (account) => `Recibes un correo cuando un visitante de ${account} te necesita.`,
    },
    submit: "Dejar de recibirlos",
    submitting: "Un momento",
    done: "Ya no recibirás estos correos",
    doneOf: {
      week: (account) => `Ya no recibirás la semana de ${account}.`,
      month: (account: string) => `El mes de ${account} ya no se le envía.`,
      day: (account) => `Ya no recibirás lo que te espera en ${account}.`,
      moment: (account) => `Ya no recibirás un correo cuando un visitante de ${account} te necesite.`,
    },
    next: {
      week: { href: "/analytics#digest", label: "Abrir Analítica" },
      month: { href: "/analytics/month#digest", label: "Abrir Analítica" },
      day: { href: "/settings/notifications", label: "Notificaciones" },
      moment: { href: "/settings/notifications", label: "Notificaciones" },
    },
    over: {
      title: "Este enlace no funciona",
      text: "Quizá sea de una cuenta que has dejado. En tu cuenta está lo que se te envía.",
      next: { href: "/settings/notifications", label: "Notificaciones" },
    },
  },
  invitation: {
    title: "Tu invitación",
    to: (account) => `Te damos la bienvenida a ${account}`,
    lead: (email) => `Iniciarás sesión como ${email}. Elige una contraseña para empezar.`,
    known: (email) => `Ya tienes acceso como ${email}. Con tu contraseña, esta cuenta se suma a las tuyas.`,
    byProvider: (email) => `Te unes como ${email}, con el inicio de sesión de tu empresa.`,
    signedInAs: (email) => `Tienes una sesión abierta como ${email}. Al aceptar, se cerrará.`,
    accept: "Guardar contraseña y entrar",
    join: "Unirse y entrar",
    accepting: "Iniciando sesión",
    over: "Esta invitación ya no es válida. Recarga la página para ver por qué.",
    states: {
      used: (brand) => ({
        title: "Esta invitación ya se usó",
        text: `Una invitación sirve una sola vez. Si la usaste tú, inicia sesión. Si no, pide otra a ${brand}.`,
        next: { href: "/sign-in", label: "Iniciar sesión" },
      }),
      expired: (brand) => ({
        title: "Esta invitación venció",
        text: `Las invitaciones sirven durante siete días. Pide otro enlace a ${brand}.`,
        next: { href: "/sign-in", label: "Ir al inicio de sesión" },
      }),
      withdrawn: (brand) => ({
        title: "Esta invitación se retiró",
        text: `Puede que un enlace más reciente la sustituya: busca un mensaje posterior o consulta a ${brand}.`,
        next: { href: "/sign-in", label: "Ir al inicio de sesión" },
      }),
      closed: (brand) => ({
        title: "Esta cuenta está suspendida",
        text: `La invitación volverá a servir cuando se reactive la cuenta. Consulta a ${brand}.`,
        next: { href: "/sign-in", label: "Ir al inicio de sesión" },
      }),
      unknown: (brand) => ({
        title: "Este enlace no funciona",
        text: `Quizá esté incompleto o lo sustituya uno más reciente. Ábrelo otra vez desde el mensaje o pide otro a ${brand}.`,
        next: { href: "/sign-in", label: "Ir al inicio de sesión" },
      }),
    },
  },
  confirm: {
    title: "Confirma tu dirección",
    lead: (email) => `Escribe la contraseña que elegiste para ${email}.`,
    submit: "Confirmar y entrar",
    submitting: "Iniciando sesión",
    over: {
      title: "Este enlace no funciona",
      text: "Quizá venció a las 24 horas o está incompleto. Ábrelo otra vez desde el correo o crea la cuenta de nuevo.",
      next: { href: "/sign-up", label: "Crear cuenta" },
    },
  },
  forgotten: {
    title: "¿Olvidaste tu contraseña?",
    lead: "Escribe tu correo y te enviaremos un enlace para elegir otra.",
    submit: "Enviar enlace",
    submitting: "Enviando",
    sent: (email) =>
      `Si ${email} tiene una cuenta aquí, el enlace va en camino. Sirve una vez, durante 15 minutos. ¿No llega? Mira en la carpeta de spam o revisa la dirección.`,
    byAgency: (brand) =>
      `Desde aquí no se envían correos, así que ${brand} te dará un enlace para elegir otra. Pídelo a tu persona de contacto.`,
    byOperator:
      "Desde aquí no se envían correos. Quien tenga acceso al servidor crea un enlace para una contraseña nueva con este comando:",
    command: "npm run -s livery -- password reset --email you@example.com",
    back: "Volver al inicio de sesión",
  },
  signInLink: {
    offer: "Prefiero recibir un enlace",
    title: "Entrar con un enlace",
    lead: "Escribe tu correo y te enviaremos un enlace para entrar sin contraseña.",
    submit: "Enviar enlace",
    submitting: "Enviando",
    sent: (email) =>
      `Si ${email} tiene una cuenta aquí, el enlace va en camino. Sirve una vez, durante 15 minutos. ¿No llega? Mira en la carpeta de spam o revisa la dirección.`,
    off: "Desde aquí no se envían correos. Entra con tu contraseña o una clave de acceso.",
    openLead: (email) => `Entras como ${email}.`,
    over: "Este enlace ya no funciona. Pide otro.",
    states: {
      used: {
        title: "Este enlace ya se usó",
        text: "Un enlace sirve para entrar una vez. Pide otro y, si no lo usaste tú, elige una contraseña nueva.",
        next: { href: "/sign-in/link", label: "Pedir otro enlace" },
      },
      over: {
        title: "Este enlace no funciona",
        text: "Puede que hayan pasado sus 15 minutos o que le falte una parte. Ábrelo otra vez desde el correo o pide otro.",
        next: { href: "/sign-in/link", label: "Pedir otro enlace" },
      },
    },
  },
  service: { goOn: (name) => `Continuar con ${name}` },
  provider: {
    usual: "Entrar con tu empresa",
    named: (label) => `Entrar con ${label}`,
  },
  newPassword: {
    title: "Elige una contraseña nueva",
    lead: (email) => `Para ${email}. Se cerrarán tus demás sesiones.`,
    field: "Contraseña nueva",
    submit: "Guardar contraseña y entrar",
    submitting: "Guardando la contraseña",
    over: "Este enlace ya no funciona. Pide otro.",
    states: {
      used: {
        title: "Este enlace ya se usó",
        text: "Cada enlace sirve para una sola contraseña. Inicia sesión con ella o pide otro enlace si no fuiste tú.",
        next: { href: "/forgot-password", label: "Pedir otro enlace" },
      },
      expired: {
        title: "Este enlace venció",
        text: "Estos enlaces sirven poco tiempo, para que un correo antiguo no abra nada.",
        next: { href: "/forgot-password", label: "Pedir otro enlace" },
      },
      unknown: {
        title: "Este enlace no funciona",
        text: "Quizá esté incompleto. Ábrelo otra vez desde el mensaje o pide otro.",
        next: { href: "/forgot-password", label: "Pedir otro enlace" },
      },
    },
  },
  closed: {
    title: "Crea tu cuenta en la dirección de tu agencia",
    text: "Cada cuenta pertenece a la agencia que la gestiona. Usa la dirección que te dio, como agency.example.com, y crea tu cuenta allí.",
    suspendedTitle: "No se admiten cuentas nuevas",
    suspendedText: "Por ahora no se pueden crear cuentas aquí.",
    link: "Iniciar sesión",
  },
  /** Where the first administrator is made. */
  setUp: {
    title: "Configurar esta instalación",
    lead: "Eres su primer administrador. Elige cómo inicias sesión.",
    submit: "Crear administrador",
    submitting: "Creando",
    over: {
      title: "Esta dirección ya no funciona",
      text: "Crea un administrador, durante un día. El servidor muestra otra al arrancar, o con: npm run -s livery -- setup",
      next: { href: "/sign-in", label: "Iniciar sesión" },
    },
  },
  firstAdmin: {
    title: "Aún no hay administrador",
    lead: "Todavía nadie puede iniciar sesión. El servidor mostró una dirección para ello al arrancar. Este comando, en la carpeta de Livery, da otra:",
    command: "npm run -s livery -- setup",
    after: "Muestra una dirección donde eliges nombre y contraseña, una sola vez, durante un día.",
    back: "Volver a la página de inicio",
  },
  demo: {
    note: "Esta es la demo. Los datos de acceso ya están puestos: cualquiera puede usarla.",
  },
  platform: {
    title: "Chatbots con tu propio nombre",
    lead: "Livery te permite ofrecer chatbots de marca blanca desde tu servidor: tus agencias ponen su marca y sus clientes tienen bots que responden con su propio contenido.",
    signIn: "Entrar como administrador",
    setUp: "Crear el administrador",
    demoTitle: "Prueba la demo",
    demoLead:
      "Una agencia y uno de sus clientes, con un bot que responde con una pequeña base de conocimiento.",
    demoOpen: "Abrir",
    email: "Correo",
    password: "Contraseña",
  },
}
