import type { Translation } from "../translation.ts"

export const install: Translation["install"] = {
  html: {
    name: "HTML",
    steps: [
      "Abra o arquivo ou modelo comum a todas as páginas.",
      "Cole o código logo antes de </body>.",
      "Publique e abra uma página: ela será detectada aqui.",
    ],
  },
  wordpress: {
    name: "WordPress",
    steps: [
      "Instale um plugin para código de cabeçalho e rodapé, como o WPCode, ou abra o footer.php do seu tema.",
      "Cole o código no rodapé, para que esteja em todas as páginas.",
      "Salve. Se usar um plugin de cache, limpe o cache.",
    ],
  },
  shopify: {
    name: "Shopify",
    steps: [
      "Abra Loja virtual, Temas, os três pontos do seu tema, Editar código.",
      "Abra layout/theme.liquid e cole o código logo antes de </body>.",
      "Salve.",
    ],
  },
  webflow: {
    name: "Webflow",
    steps: [
      "Abra Site settings, Custom code.",
      "Cole o código em Footer code.",
      "Salve as alterações e publique o site.",
    ],
  },
  wix: {
    name: "Wix",
    steps: [
      "Abra Configurações, Código personalizado, Adicionar código personalizado.",
      "Cole o código. Escolha Todas as páginas, Carregar código uma vez e Body: final.",
      "Aplique. Para isso, o Wix exige um plano pago com domínio próprio.",
    ],
  },
  squarespace: {
    name: "Squarespace",
    steps: [
      "Abra Configurações, Avançado, Injeção de código.",
      "Cole o código em Rodapé.",
      "Salve. Para isso, o Squarespace exige um plano com injeção de código.",
    ],
  },
  gtm: {
    name: "Google Tag Manager",
    steps: [
      "Crie uma tag do tipo HTML personalizado e cole o código abaixo. Ele é mais longo porque o Tag Manager descarta os atributos data.",
      "Escolha o acionador All Pages.",
      "Salve e publique o contêiner.",
    ],
  },
  react: {
    name: "React",
    steps: [
      "Adicione o componente abaixo ao seu projeto e use-o uma vez, na raiz do seu app.",
      "Ele permanece enquanto os visitantes mudam de página; não há nada a fazer na troca de rota.",
    ],
  },
}
