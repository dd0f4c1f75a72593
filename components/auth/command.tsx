"use client"

import dynamic from "next/dynamic"

/** A command for whoever runs the server, to copy. Only a page that shows one loads what copies and tells. */
export const Command = dynamic(async () => (await import("./copied-command.tsx")).CopiedCommand)
