import type { Translation } from "../translation.ts"

export const agencyHome: Translation["agencyHome"] = {
  purpose: "Cómo va el mes y qué clientes necesitan atención.",
  steps: {
    brand: {
      title: "Ponga su marca",
      text: "Nombre, logotipo y color de su dirección, del acceso y de todas las páginas.",
      action: "Configurar la marca",
    },
    address: {
      title: "Conecte su propio dominio",
      text: "Su marca con un nombre propio; hasta entonces, en la dirección que ya tiene.",
      action: "Añadir un dominio",
    },
    plan: {
      title: "Cree un plan con precio",
      text: "Lo que un cliente puede usar y cuánto cuesta. Los planes ofrecidos aparecen en su portada.",
      action: "Crear un plan",
    },
    billing: {
      title: "Diga cómo cobra",
      text: "Con factura, o con tarjeta en su propia cuenta de Stripe.",
      action: "Configurar el cobro",
    },
    client: {
      title: "Añada su primer cliente",
      text: "Con nombre y correo electrónico; o envíe a la gente a su dirección para registrarse.",
      action: "Añadir un cliente",
    },
    bot: {
      title: "Prepare un primer bot",
      text: "Abra la cuenta de un cliente, cree allí un bot y dele el contenido del cliente.",
      action: "Elegir un cliente",
    },
  },
  month: {
    title: "Este mes, junto a los mismos días del anterior",
    clients: "Clientes",
    conversations: "Conversaciones",
    messages: "Mensajes",
    answered: "Respondido con conocimiento",
    added: (count) => (count === 1 ? "1 nuevo" : `${count.toLocaleString("es")} nuevos`),
    change: "que el mes pasado",
  },
  look: {
    title: "Clientes que necesitan atención",
    well: "Todos los clientes están bien",
    wellText:
      "Aquí aparecen los clientes cerca de un límite, sin pagar, suspendidos o inactivos, y aquellos cuyas preguntas encuentran menos respuestas.",
    all: "Ver todos",
  },
  income: "Ingresos",
}
