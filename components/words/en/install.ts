import { inLanguage } from "../in-language.ts"

/** Where the widget's line is pasted, by the system that a site is made with. Steps are read in order. */
export const install = /* @__PURE__ */ inLanguage("install", {
  html: {
    name: "Plain HTML",
    steps: [
      "Open the file or template that every page has in common.",
      "Paste the snippet right before </body>.",
      "Publish, then open a page: it is detected here.",
    ],
  },
  wordpress: {
    name: "WordPress",
    steps: [
      "Install a plugin for header and footer code, such as WPCode, or open your theme’s footer.php.",
      "Paste the snippet into the footer, so that it stands on every page.",
      "Save. If you use a cache plugin, empty its cache.",
    ],
  },
  shopify: {
    name: "Shopify",
    steps: [
      "Go to Online Store, Themes, the three dots of your theme, Edit code.",
      "Open layout/theme.liquid and paste the snippet right before </body>.",
      "Save.",
    ],
  },
  webflow: {
    name: "Webflow",
    steps: [
      "Go to Site settings, Custom code.",
      "Paste the snippet into Footer code.",
      "Save the changes and publish the site.",
    ],
  },
  wix: {
    name: "Wix",
    steps: [
      "Go to Settings, Custom code, Add custom code.",
      "Paste the snippet. Choose All pages, Load code once, and Body: end.",
      "Apply. Wix needs a paid plan with an own domain for this.",
    ],
  },
  squarespace: {
    name: "Squarespace",
    steps: [
      "Go to Settings, Advanced, Code injection.",
      "Paste the snippet into Footer.",
      "Save. Squarespace needs a plan with code injection for this.",
    ],
  },
  gtm: {
    name: "Google Tag Manager",
    steps: [
      "Make a new tag of the kind Custom HTML and paste the code below. The tag manager drops data attributes, so it is longer.",
      "Choose the trigger All Pages.",
      "Save and publish the container.",
    ],
  },
  react: {
    name: "React",
    steps: [
      "Add the component below to your project and use it once, in the root of your app.",
      "It stays while visitors move between pages; there is nothing to do on a change of route.",
    ],
  },
})
