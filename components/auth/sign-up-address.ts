/** Where one signs up: on a plan by its id, or with all of them to choose from; `website` was typed before. */
export function signUpAddress({ plan, website }: { plan: string; website?: string | undefined }): string {
  const params = new URLSearchParams({ plan, ...(website && { website }) })
  return `/sign-up?${params}`
}
