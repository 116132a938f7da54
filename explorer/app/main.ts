import '@fontsource/atkinson-hyperlegible/400.css'
import '@fontsource/atkinson-hyperlegible/700.css'
import './theme/tokens.css'
import './theme/base.css'
import { mount } from 'svelte'
import { loadFonts } from '../platform/fonts.ts'
import { fetchMessages } from '../text/language.svelte.ts'
import App from './App.svelte'

const target = document.getElementById('app')
if (!target) throw new Error('the page has no place for the explorer')
await Promise.all([fetchMessages(), loadFonts()])
mount(App, { target })
