// node bench/firefox.mjs [--pictures folder]     the widget's journeys in Firefox; needs one: apt-get install firefox-esr
import { runOnBundledNode } from "../scripts/steps/run-on-bundled-node.mjs"

await runOnBundledNode()
await import("./firefox.ts")
