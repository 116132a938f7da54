export type { Choosable } from './choosable.ts'
export { default as NodeOption } from './NodeOption.svelte'
