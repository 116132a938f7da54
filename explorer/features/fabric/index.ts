export { default as FabricView } from './FabricView.svelte'
