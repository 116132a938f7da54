import { createContext } from 'svelte'

/** Lets go of everything this device shows or keeps of residents who were erased. */
export type Forget = (ids: readonly string[]) => void

export const [useForget, provideForget] = createContext<Forget>()
