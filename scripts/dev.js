import { onOwnNode } from './onOwnNode.js'

await onOwnNode('dev.ts')
