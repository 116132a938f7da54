import { createContext } from 'svelte'
import { recall, remember } from './storage.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const KEY = 'weefsel.theme'

/** Light, dark, or as the device says. `version` changes when colours do, for what is drawn on canvas. */
export class ThemeState {
  #theme = $state<Theme>(themes.find((theme) => theme === recall(KEY)) ?? 'system')
  #version = $state(0)

  get theme(): Theme {
    return this.#theme
  }
  get version(): number {
    return this.#version
  }
  choose(theme: Theme) {
    this.#theme = theme
    remember(KEY, theme)
    this.#show()
  }
  start(): () => void {
    this.#show()
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const changed = () => this.#version++
    dark.addEventListener('change', changed)
    return () => dark.removeEventListener('change', changed)
  }
  #show() {
    if (this.#theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = this.#theme
    this.#version++
  }
}

export const [useTheme, provideTheme] = createContext<ThemeState>()
