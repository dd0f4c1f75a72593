import { useEffect, useState } from "react"

/** The anchor of the first of these places that stands in the upper half of the window. */
export function useAnchorInView(places: { anchor: string }[]): string | undefined {
  const [current, setCurrent] = useState<string>()
  const anchors = places.map(({ anchor }) => anchor).join(" ")
  useEffect(() => {
    const visible = new Set<string>()
    const order = anchors.split(" ")
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) visible.add(target.id)
          else visible.delete(target.id)
        setCurrent((before) => order.find((anchor) => visible.has(anchor)) ?? before)
      },
      { rootMargin: "-64px 0px -50% 0px" },
    )
    for (const anchor of order) {
      const place = document.getElementById(anchor)
      if (place) observer.observe(place)
    }
    return () => observer.disconnect()
  }, [anchors])
  return current
}
