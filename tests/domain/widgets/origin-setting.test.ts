import { expect, test } from "vitest"
import { Origin } from "#lib/domain/widgets/schema.ts"

test.each(["https://www.example.com", "http://localhost:8080", "https://xn--bcher-kva.example"])(
  "a site is allowed by its origin: %s",
  (origin) => expect(Origin.safeParse(origin).success).toBe(true),
)

test.each([
  "https://www.example.com/",
  "https://www.example.com/path",
  "https://*.example.com",
  "https://Example.com",
  "https://example.com:443",
  "https://user@example.com",
  "example.com",
  "null",
  "file://",
  "javascript:alert(1)",
  "",
])("nothing else is: %j", (origin) => expect(Origin.safeParse(origin).success).toBe(false))
