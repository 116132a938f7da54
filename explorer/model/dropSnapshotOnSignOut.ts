import { dropKept } from './offlineSnapshot.ts'

/** Who signs out leaves no names behind. @returns stops watching. */
export function dropsKeptOnSignOut(): () => void {
  const watch = ({ target }: SubmitEvent) => {
    if (target instanceof HTMLFormElement && target.action.endsWith('/sign-out')) void dropKept()
  }
  document.addEventListener('submit', watch)
  return () => document.removeEventListener('submit', watch)
}
