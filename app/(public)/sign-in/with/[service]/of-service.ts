/** What the routes of a service are given. */
export interface OfService {
  params: Promise<{ service: string }>
}
