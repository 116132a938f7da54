export { default as DoublesNotice } from './DoublesNotice.svelte'
export { default as Registrations } from './Registrations.svelte'
