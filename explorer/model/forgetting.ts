import { createContext } from 'svelte'

/** Removes everything this device shows or stores of erased residents. */
export type Forget = (ids: readonly string[]) => void

export const [useForget, provideForget] = createContext<Forget>()
