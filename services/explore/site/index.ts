export { explorerPage } from './explorerPage.ts'
