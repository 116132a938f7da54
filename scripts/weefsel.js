#!/usr/bin/env node
import { onOwnNode } from './onOwnNode.js'

await onOwnNode('weefsel.ts')
