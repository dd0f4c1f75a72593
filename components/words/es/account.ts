import type { Translation } from "../translation.ts"

export const account: Translation["account"] = {
  nav: "Tu cuenta",
  title: "Tu cuenta",
  purpose: "Cómo se te nombra aquí, y el nombre de la cuenta.",
  profile: {
    title: "Perfil",
    text: "El nombre que ven las personas con las que trabajas y el correo con el que inicias sesión.",
  },
  name: "Tu nombre",
  email: "Correo",
  saved: "Cuenta guardada",
  company: {
    title: "Empresa",
    text: "El nombre de esta cuenta, tal como lo ve todo el equipo.",
    label: "Nombre de la empresa",
    notAllowed: "Solo pueden cambiarlo propietarios y administradores.",
  },
  picture: {
    title: "Foto",
    text: "La ven las personas con las que trabajas y los visitantes a los que respondes. Cualquier PNG, JPEG o WebP: se recorta en cuadrado.",
    choose: "Elegir una foto",
    add: "Añadir foto",
    change: "Cambiar foto",
    remove: "Quitar",
    saved: "Foto guardada",
    removed: "Foto quitada",
  },
  away: {
    title: "Disponibilidad",
    text: "Solo para esta cuenta. Las conversaciones que se reparten por turnos entre las personas de un equipo no llegan a quien está ausente; las tuyas siguen siendo tuyas.",
    label: "Estoy ausente",
    help: "Lo ven los demás al elegir a quién asignar una conversación.",
    gone: "Apareces como ausente",
    back: "Has vuelto",
  },
  notices: {
    title: "Notificaciones",
    purpose: "De qué se te avisa en esta cuenta. Cada persona elige por sí misma.",
    app: "En la aplicación",
    appText: "La campana junto a tu nombre las cuenta. Lo que ya está hecho desaparece de ahí solo.",
    mail: "Por correo",
    mailText:
      "Al momento, con el comienzo de lo que dijo el visitante. Mientras estás ausente no se envía nada.",
    noMail: "Desde aquí no se envía correo.",
    asked: {
      label: "Un visitante pide una persona",
      help: "Si no se encarga nadie, o se encarga uno de tus equipos.",
    },
    assigned: { label: "Se te asigna una conversación", help: "Por otra persona, o por turno." },
    reply: { label: "Un visitante te escribe", help: "En una conversación que has asumido." },
    saved: "Guardado",
    none: "No formas parte de esta cuenta, así que no se te avisa de sus visitantes.",
  },
  push: {
    title: "En tus navegadores",
    text: "Aunque no haya ninguna página abierta, con el comienzo de lo que dijo el visitante. Mientras estás ausente no se muestra nada.",
    here: "Este navegador",
    on: "Activado",
    states: {
      unsupported:
        "No muestra notificaciones de sitios web, o esta página no se abrió por https. En un iPhone o iPad, añade primero la página a la pantalla de inicio y ábrela allí.",
      denied:
        "Se le prohibió mostrar las de este sitio. Permite las notificaciones en su configuración de este sitio y vuelve a cargar la página.",
      off: "No muestra notificaciones.",
      on: "Muestra notificaciones mientras tengas la sesión iniciada.",
    },
    turnOn: "Activar",
    turnOff: "Desactivar",
    turnedOn: "Las notificaciones están activadas en este navegador",
    turnedOff: "Las notificaciones están desactivadas allí",
    dismissed: "La pregunta del navegador se cerró sin respuesta",
    failed: "El navegador no pudo llegar a su servicio de notificaciones. Inténtalo más tarde.",
    others: "Tus otros navegadores",
    since: "Activado",
    unknown: "Navegador desconocido",
    remove: "Quitar",
    removeOf: (name) => `Quitar ${name}`,
  },
  display: {
    languageHelp: "Las páginas aparecen en este idioma.",
    title: "Visualización",
    text: "Cómo se ven las páginas y cómo dan la hora, en todos los navegadores donde inicies sesión.",
    timeZone: "Zona horaria",
    timeZoneHelp: "Las horas exactas se dan en esta zona.",
    ofDevice: "Como en este dispositivo",
    ofBrowser: "El de tu navegador",
  },
  changeEmail: {
    open: "Cambiar",
    title: "Iniciar sesión con otra dirección",
    lead: "Enviamos un enlace a la dirección nueva. Nada cambia hasta que lo abras; entonces se avisa a la anterior.",
    submit: "Enviar enlace",
    submitting: "Enviando",
    sent: (email) => `Un enlace va en camino a ${email}`,
    noMail:
      "Desde aquí no salen correos. Pregunta a quienes gestionan esta plataforma para ti: pueden darte un enlace.",
    demo: "El acceso a la demo es compartido, así que su dirección no se cambia.",
    confirmTitle: "¿Usar esta dirección?",
    confirmLead: (from, to) => `Desde entonces inicias sesión con ${to}, y ya no con ${from}.`,
    confirm: "Usar esta dirección",
    confirming: "Cambiando",
    over: {
      title: "Este enlace no funciona",
      text: "Quizá ya se usó o ha pasado un día. Pide otro en tu cuenta.",
      next: { href: "/settings/account", label: "Tu cuenta" },
    },
  },
  password: {
    title: "Contraseña",
    text: "Al cambiarla se cierran tus demás sesiones.",
    current: "Contraseña actual",
    next: "Contraseña nueva",
    submit: "Cambiar contraseña",
    submitting: "Cambiando",
    changed: "Contraseña cambiada. Se cerraron tus demás sesiones.",
    forgotten: "¿No la recuerdas? Cierra sesión y elige «¿Olvidaste tu contraseña?».",
    demo: "El acceso a la demo es compartido, así que su contraseña no se cambia.",
  },
  sessions: {
    title: "Sesiones",
    text: "Por si alguien más conoce tu contraseña o dejaste la sesión abierta en otro dispositivo.",
    submit: "Cerrar las demás sesiones",
    question: "¿Cerrar las demás sesiones?",
    lead: "Se cierra la sesión en todos los demás navegadores y dispositivos. Esta sigue abierta.",
    done: (count) =>
      count === 0
        ? "No había más sesiones abiertas"
        : count === 1
          ? "Se cerró otra sesión"
          : `Se cerraron otras ${count.toLocaleString("es")} sesiones`,
  },
}
