export { default as QueueNotice } from './QueueNotice.svelte'
export { default as RecordDialog } from './RecordDialog.svelte'
