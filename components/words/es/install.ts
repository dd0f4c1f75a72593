import type { Translation } from "../translation.ts"

export const install: Translation["install"] = {
  html: {
    name: "HTML",
    steps: [
      "Abre el archivo o la plantilla común a todas las páginas.",
      "Pega el código justo antes de </body>.",
      "Publica y abre una página: se detectará aquí.",
    ],
  },
  wordpress: {
    name: "WordPress",
    steps: [
      "Instala un plugin para código de encabezado y pie, como WPCode, o abre el footer.php de tu tema.",
      "Pega el código en el pie, para que esté en todas las páginas.",
      "Guarda. Si usas un plugin de caché, vacíala.",
    ],
  },
  shopify: {
    name: "Shopify",
    steps: [
      "Ve a Tienda online, Temas, los tres puntos de tu tema, Editar código.",
      "Abre layout/theme.liquid y pega el código justo antes de </body>.",
      "Guarda.",
    ],
  },
  webflow: {
    name: "Webflow",
    steps: [
      "Ve a Site settings, Custom code.",
      "Pega el código en Footer code.",
      "Guarda los cambios y publica el sitio.",
    ],
  },
  wix: {
    name: "Wix",
    steps: [
      "Ve a Ajustes, Código personalizado, Agregar código personalizado.",
      "Pega el código. Elige Todas las páginas, Cargar el código una vez y Body: final.",
      "Aplica los cambios. Wix pide para esto un plan de pago con dominio propio.",
    ],
  },
  squarespace: {
    name: "Squarespace",
    steps: [
      "Ve a Configuración, Avanzado, Inyección de código.",
      "Pega el código en Pie de página.",
      "Guarda. Squarespace pide para esto un plan con inyección de código.",
    ],
  },
  gtm: {
    name: "Google Tag Manager",
    steps: [
      "Crea una etiqueta de tipo HTML personalizado y pega el código de abajo. Es más largo porque Tag Manager descarta los atributos data.",
      "Elige el activador All Pages.",
      "Guarda y publica el contenedor.",
    ],
  },
  react: {
    name: "React",
    steps: [
      "Añade el componente de abajo a tu proyecto y úsalo una vez, en la raíz de tu app.",
      "Se mantiene mientras los visitantes cambian de página; no hay que hacer nada al cambiar de ruta.",
    ],
  },
}
