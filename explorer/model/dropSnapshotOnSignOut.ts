import { dropSnapshot } from './offlineSnapshot.ts'

/** Signing out leaves no names behind. @returns stops watching. */
export function dropSnapshotOnSignOut(): () => void {
  const watch = ({ target }: SubmitEvent) => {
    if (target instanceof HTMLFormElement && target.action.endsWith('/sign-out')) void dropSnapshot()
  }
  document.addEventListener('submit', watch)
  return () => document.removeEventListener('submit', watch)
}
