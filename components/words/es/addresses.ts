import type { Translation } from "../translation.ts"

export const addresses: Translation["addresses"] = {
  nav: "Direcciones",
  title: "Direcciones",
  purpose: "Dónde te encuentran tus clientes y adónde llevan los enlaces de tus correos.",
  clientPurpose: "Dominios propios que muestran el chat de uno de tus bots.",
  notAllowed: "Solo los propietarios y administradores cambian las direcciones.",
  own: {
    title: "Tu primera dirección",
    text: "Funciona desde el principio y se queda, pase lo que pase con tus dominios.",
    links: (address) => `Los enlaces de los correos llevan a ${address}.`,
  },
  domains: {
    title: "Dominios propios",
    text: "Un dominio no muestra nada hasta que se encuentran sus dos registros.",
    empty: "Aún no hay ningún dominio",
    emptyText: "Con chat.example.com tus clientes solo ven tu nombre.",
    clientEmptyText:
      "Con help.example.com tus visitantes chatean bajo tu propio nombre, sin otra página alrededor.",
  },
  add: {
    action: "Añadir dominio",
    adding: "Añadiendo",
    lead: "Después recibes dos registros para poner donde se gestiona el dominio.",
    hostname: "Dominio",
    help: "Un nombre debajo del de tu web, como chat.example.com, no cambia nada en la web ni en tu correo.",
    bot: "Bot",
    botHelp: "Los visitantes del dominio ven su chat.",
    noBot: "Crea primero un bot.",
  },
  status: {
    pending: "Sin conectar",
    verified: "Funciona",
    missing: "Falta un registro",
    failing: "Fuera de servicio",
  },
  records: {
    label: (host) => `Registros DNS de ${host}`,
    lead: "Pon los dos donde se gestiona el dominio y déjalos ahí: los buscamos cada día.",
    type: "Tipo",
    name: "Nombre",
    value: "Valor",
    state: "Encontrado",
    copyName: "Copiar nombre",
    copyValue: "Copiar valor",
    apex: (addresses) =>
      `Si el proveedor no admite un CNAME aquí, también sirve un registro A con ${addresses}.`,
  },
  found: {
    right: "Encontrado",
    unknown: "Aún sin consultar",
    noProof: "Aún no hemos encontrado ese registro TXT.",
    wrongProof: (values) => `Hemos encontrado «${values}», pero no este valor.`,
    otherProof: "El registro ya no está o dice otra cosa.",
    noRoute: "El nombre aún no lleva a ninguna parte.",
    wrongRoute: (values, target) => `Lleva a ${values}, no a ${target}.`,
    silent: "Ningún servidor de nombres ha respondido. Seguimos intentándolo.",
  },
  held: {
    taken:
      "Otra cuenta usa este dominio y su registro también está. Quita ese otro registro TXT y el dominio será tuyo.",
    cooling:
      "Otra cuenta dejó este dominio hace menos de siete días. Cuando pasen será tuyo, sin ningún otro paso.",
  },
  missing:
    "La última vez faltaba un registro. Si falta tres días, el dominio queda fuera de servicio; hasta que vuelva, los enlaces de los correos llevan a tu primera dirección.",
  failing: "Sus registros ya no están, así que no muestra nada. Cuando vuelvan, el dominio también.",
  check: "Comprobar ahora",
  checking: "Comprobando",
  checked: "Comprobado",
  live: "Mientras esta página esté abierta miramos cada diez segundos. Los registros nuevos tardan minutos, a veces una hora, en verse en todas partes.",
  works: (host) => `${host} funciona`,
  bot: (host) => `Bot que muestra ${host}`,
  noBot: "Ninguno: no muestra nada",
  botChanged: "El dominio muestra ahora otro bot",
  release: {
    action: "Dejar",
    title: (host) => `¿Dejar ${host}?`,
    text: "Desde ahora no muestra nada, y los enlaces que llevan ahí terminan. Durante siete días nadie más lo obtiene; tú puedes recuperarlo en cualquier momento.",
    done: "Dominio dejado",
  },
  remove: {
    action: "Quitar",
    title: (host) => `¿Quitar ${host}?`,
    text: "Nunca estuvo en servicio. Puedes añadirlo de nuevo en cualquier momento.",
    done: "Dominio quitado",
  },
  wrong: {
    spelling: "Escribe solo el nombre, como chat.example.com: sin https://, puerto ni ruta.",
    name: "Esto no es un dominio. Escribe un nombre como chat.example.com.",
    own: "Este nombre pertenece al servidor en el que estás. Usa un dominio propio.",
    public: "Nadie podría llegar a este nombre. Usa un dominio público, como chat.example.com.",
    shared: "Muchos comparten este nombre. Usa un dominio propio debajo de él.",
    known: "Ya tienes este dominio.",
  },
}
