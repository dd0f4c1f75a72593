import { availableParallelism } from "node:os"
import { defineConfig } from "vitest/config"
import { shareCompiledCode } from "./scripts/steps/compile-cache.ts"
import { sharedProcesses } from "./tests/setup/shared-processes.ts"
import { SlowFirst } from "./tests/setup/slow-first.ts"

// An empty one would stop the provider's package from loading.
delete process.env.OPENAI_BASE_URL
// The roles that tests log in to the database as follow from it.
process.env.LIVERY_SECRET = "a secret for tests only, with enough letters"
shareCompiledCode()

const { plain, withDatabase } = sharedProcesses(import.meta.dirname)
const onServer = {
  globalSetup: "tests/setup/template-database.ts",
  pool: "forks" as const,
  // Node loads the modules, as it does for Livery itself: a new process has them in half of the time.
  experimental: { viteModuleRunner: false, nodeLoader: false },
}

export default defineConfig({
  test: {
    // Two at least: much of a test is waiting, so that a file alone leaves half of a machine of two cores idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: SlowFirst },
    // For machines that are slow or busy; who passes does not wait.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is waited for may take long on a busy machine; that it never comes is what fails.
    expect: { poll: { timeout: 15_000 } },
    env: {
      NODE_ENV: "test",
      LIVERY_LOG: "error",
      LIVERY_SECRET: process.env.LIVERY_SECRET,
      // Nothing of the developer's own machine may change a result.
      LIVERY_URL: "",
      LIVERY_MODEL: "",
      OPENAI_API_KEY: "",
      ANTHROPIC_API_KEY: "",
      GOOGLE_GENERATIVE_AI_API_KEY: "",
      MISTRAL_API_KEY: "",
      LIVERY_EMBEDDING_MODEL: "",
      SMTP_URL: "",
      STRIPE_SECRET_KEY: "",
      STRIPE_WEBHOOK_SECRET: "",
      STRIPE_API_URL: "",
      GOOGLE_CLIENT_ID: "",
      GOOGLE_CLIENT_SECRET: "",
      GOOGLE_ISSUER: "",
      GITHUB_CLIENT_ID: "",
      GITHUB_CLIENT_SECRET: "",
      GITHUB_URL: "",
      LIVERY_ALLOW_PRIVATE_HOSTS: "",
      LIVERY_TRUSTED_PROXIES: "",
    },
    projects: [
      {
        extends: true,
        test: { name: "plain", include: plain, pool: "threads", isolate: false },
      },
      {
        extends: true,
        // Loading the modules of Livery takes longer than most of these files do.
        test: { name: "database", include: withDatabase, isolate: false, ...onServer },
      },
      {
        extends: true,
        test: {
          name: "process",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...plain, ...withDatabase],
          isolate: true,
          ...onServer,
        },
      },
    ],
  },
})
