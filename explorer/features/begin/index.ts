export { default as WaysOn } from './WaysOn.svelte'
