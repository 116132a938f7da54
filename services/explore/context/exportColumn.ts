/** A column of a file for other tools, about a node or a tie: its name, its type, and its value. */
export type ExportColumn<T> = {
  readonly name: string
  readonly type: 'string' | 'boolean' | 'double' | 'long'
  readonly of: (row: T) => string | number | boolean | null
}
