// Imported before all else by a process that may have to live in the future, as a host whose clock is wrong does.
const ahead = Number(process.env.CLOCK_AHEAD_MS ?? 0)
const RealDate = Date
const now = () => RealDate.now() + ahead

globalThis.Date = new Proxy(RealDate, {
  construct: (target, values) => Reflect.construct(target, values.length === 0 ? [now()] : values),
  get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
})
