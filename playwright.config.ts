import { defineConfig } from "@playwright/test"
import { CLIENT as github } from "./tests/support/github-server.ts"
import { CLIENT as google } from "./tests/support/oidc-provider.ts"

// Set by scripts/test; the fallbacks serve `npx playwright test` against a running app.
const port = process.env.PORT ?? "3000"
const executablePath = process.env.LIVERY_CHROMIUM ?? "/usr/bin/chromium"
const started = process.env.LIVERY_CHROMIUM !== undefined

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  // For machines that are slow or busy; who passes does not wait.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 1,
  forbidOnly: true,
  use: {
    baseURL: `http://localhost:${port}`,
    // Recording every journey takes a fifth of their time: look into one that fails with `--trace on`.
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath,
      args: [
        ...["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
        // Domains of journeys, which no name server of the world knows.
        "--host-resolver-rules=MAP *.own-domain.test 127.0.0.1",
      ],
      env: { ...definedOnly(process.env), ...JSON.parse(process.env.LIVERY_CHROMIUM_ENV ?? "{}") },
    },
  },
  ...(started && {
    webServer: {
      command: `${JSON.stringify(process.execPath)} scripts/start.mjs`,
      url: `http://localhost:${port}/api/health`,
      // Where journeys start a model server of their own; nothing asks it but bots that name one of its models.
      env: {
        OPENAI_BASE_URL: `http://${process.env.LIVERY_ALLOW_PRIVATE_HOSTS}/v1`,
        // Where a journey starts what stands for the services that people sign in by.
        GOOGLE_ISSUER: `http://${process.env.LIVERY_ALLOW_PRIVATE_HOSTS}`,
        GITHUB_URL: `http://${process.env.LIVERY_ALLOW_PRIVATE_HOSTS}`,
        ...{ GOOGLE_CLIENT_ID: google.id, GOOGLE_CLIENT_SECRET: google.secret },
        ...{ GITHUB_CLIENT_ID: github.id, GITHUB_CLIENT_SECRET: github.secret },
        // Where a journey starts a name server of its own.
        LIVERY_DNS: `127.0.0.1:${Number(port) + 2}`,
      },
      timeout: 180_000,
      stdout: "ignore",
      stderr: "pipe",
      gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    },
  }),
})

function definedOnly(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
