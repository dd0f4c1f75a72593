import type { Translation } from "../translation.ts"

export const platform: Translation["platform"] = {
  group: "Plataforma",
  nav: "Resumen",
  title: "Resumen",
  purpose: "Quién usa esta instalación y si todo funciona.",
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
  agencies: "Agencias",
  columns: {
    name: "Agencia",
    status: "Estado",
    clients: "Clientes",
    bots: "Bots",
    conversations: "Conversaciones este mes",
  },
  demo: "Demo",
  add: "Una agencia se crea en el servidor; su propietario inicia sesión en la dirección de la agencia:",
  addCommand:
    'npm run -s livery -- partner create --name "Harbour Studio" --slug harbour --email owner@example.com --password …',
  empty: {
    title: "Aún no hay agencias",
    text: "La primera se crea en el servidor con el comando de abajo.",
  },
}
