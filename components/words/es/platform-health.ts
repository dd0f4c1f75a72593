import type { Translation } from "../translation.ts"

export const platformHealth: Translation["platformHealth"] = {
  title: "Estado",
  purpose: "Cómo están las partes de esta instalación y qué hacer.",
  see: "Ver",
  parts: {
    app: "Aplicación",
    database: "Base de datos",
    backup: "Copia de seguridad",
    disk: "Disco",
    jobs: "Trabajos",
    mail: "Correo",
    models: "Modelos",
    domains: "Dominios",
  },
  levels: { ok: "Bien", warning: "Revisar", danger: "Actuar ya" },
  facts: {
    version: (version, node) => `Livery ${version}, Node.js ${node}`,
    started: "En marcha desde",
    database: (version, size) => `PostgreSQL ${version}, ${size}`,
    connections: (used, most) => `${used} de ${most} conexiones en uso`,
    backup: "La última",
    noBackup: "Aún no hay ninguna.",
    disk: (free, total, share) => `${free} libres de ${total} (${share})`,
    noDisk: "La carpeta de datos no dice nada de su disco.",
    workers: (count) => (count === 1 ? "1 proceso hace trabajos" : `${count} procesos hacen trabajos`),
    mail: (address) => `Enviado desde ${address}`,
    noMail: "Sin servidor de correo: los enlaces se entregan a mano.",
    senders: (own, failing) => `${own} agencias envían por su propio servidor; ${failing} fallan.`,
    providers: (names) => `Configurados: ${names}`,
    noProvider: "Ningún proveedor configurado: los bots citan su conocimiento.",
    noModel: "sin modelo",
    failures: (provider, count, code) =>
      count === 1
        ? `${provider}: 1 respuesta falló en 7 días ${code}`
        : `${provider}: ${count} respuestas fallaron en 7 días, la última ${code}`,
    domains: (verified, failing, pending) =>
      `${verified} sirven, ${failing} fallan, ${pending} esperan prueba`,
  },
  advice: {
    connections: "Baje LIVERY_POOL, suba max_connections o use un pooler.",
    backup: "Ejecute npm run -s livery -- backup cada noche.",
    disk: "Haga sitio o mueva la carpeta de datos a un disco mayor.",
    workers: "Inicie un proceso de trabajos: npm run worker.",
    mail: "Defina SMTP_URL.",
    senders: "Entretanto sus correos van por su servidor; los propietarios ven el motivo en Marca.",
    providers: "Defina la clave de un proveedor, como OPENAI_API_KEY.",
    failures: "Mire si la clave vale y el proveedor funciona; el registro tiene sus palabras.",
    domains: "Sus cuentas ven en Direcciones qué registro falta.",
    certificates: "Los certificados los hace el proxy de delante (docs/operations.md).",
  },
  mail: {
    test: "Enviarme un correo de prueba",
    sent: (to) => `Un correo a ${to} está en camino`,
    notTaken: "El servidor de correo no lo aceptó. El registro tiene sus palabras.",
  },
}
