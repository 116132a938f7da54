export { default as EventList } from './EventList.svelte'
