import type { NextConfig } from "next"

const config: NextConfig = {
  turbopack: { root: import.meta.dirname },
  // Native addons, WebAssembly and packages that read files beside themselves cannot be bundled.
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/client",
    "@prisma/adapter-pg",
    "@prisma/schema-engine-wasm",
    "graphile-worker",
    "mammoth",
    "nodemailer",
    "pg",
    "undici",
    "unpdf",
    "web-push",
    "word-extractor",
  ],
  // `npm run check` does it, with more rules.
  typescript: { ignoreBuildErrors: true },
  // Pictures are shown as they are; nobody makes this process resize any.
  images: { unoptimized: true },
  poweredByHeader: false,
  // A page's title stands in its head at once for everybody: added later, it is away for a moment whenever a page is read again.
  htmlLimitedBots: /./,
  devIndicators: false,
  // Else `next dev` writes instruction files into the repository.
  agentRules: false,
}

export default config
