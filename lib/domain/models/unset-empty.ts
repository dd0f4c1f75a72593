// An empty setting counts as unset (core/env.ts). These are read by the providers' packages themselves, the first while it
// loads, and refused when empty.
for (const name of ["OPENAI_BASE_URL", "ANTHROPIC_BASE_URL"])
  if (process.env[name] === "") delete process.env[name]
