/** What a file that other tools open says of a node or a tie: the name of a column, its type, and its value. */
export type ExportColumn<T> = {
  readonly name: string
  readonly type: 'string' | 'boolean' | 'double' | 'long'
  readonly of: (row: T) => string | number | boolean | null
}
