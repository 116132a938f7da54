export { default as ShareCard } from './ShareCard.svelte'
