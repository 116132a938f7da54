import ts from 'typescript'
import type { SourceFile } from './sources.ts'

/** An exported type, interface, class or enum. Re-exports are left out: they define nothing. */
export type ExportedType = {
  readonly name: string
  readonly path: string
  readonly definition: string
  /** Whether it is a shape of the API: the same concept as on the server, seen over the wire. */
  readonly isOfApi: boolean
}

export const exportedTypesIn = (files: readonly SourceFile[]): ExportedType[] =>
  files.flatMap(({ path, text }) => {
    const script = path.endsWith('.svelte') ? scriptsOf(text) : text
    const source = ts.createSourceFile(path, script, ts.ScriptTarget.Latest)
    return source.statements.filter(isType).flatMap((node) => {
      const isExported = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      if (!isExported || !node.name) return []
      const definition = script.slice(node.name.end, node.end).replace(/\s+/g, ' ').trim()
      const isOfApi = isOfExplorersApi(path) || (path.startsWith('explorer/') && isLookUp(node))
      return [{ name: node.name.text, path, definition, isOfApi }]
    })
  })

const scriptsOf = (component: string) =>
  [...component.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n')

const isType = (node: ts.Node) =>
  ts.isTypeAliasDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isClassDeclaration(node) ||
  ts.isEnumDeclaration(node)

/** The explorer's names for the shapes of the API. */
const isOfExplorersApi = (path: string) => /^explorer\/api\/\w*[sS]hapes\.ts$/.test(path)

/** An alias that looks up part of another type, such as `Shapes['Tie']` or `Answer<'get', …>`, defines nothing itself. */
const isLookUp = (node: ts.Node): boolean =>
  ts.isTypeAliasDeclaration(node) && (ts.isIndexedAccessTypeNode(node.type) || isAnswer(node.type))

const isAnswer = (type: ts.TypeNode): boolean =>
  ts.isTypeReferenceNode(type) &&
  ts.isIdentifier(type.typeName) &&
  ['Answer', 'Body', 'With'].includes(type.typeName.text)

/** The names that are exported with more than one definition, each with its files. */
export function conflictsIn(types: readonly ExportedType[]): string[] {
  const byName = Map.groupBy(types, ({ name }) => name)
  return [...byName].flatMap(([name, all]) => {
    const definitions = (isOfApi: boolean) =>
      new Set(all.filter((type) => type.isOfApi === isOfApi).map(({ definition }) => definition)).size
    const isOne = definitions(true) <= 1 && definitions(false) <= 1
    return isOne ? [] : [`${name}: ${all.map(({ path }) => path).join(', ')}`]
  })
}
