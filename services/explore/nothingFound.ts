/** What was asked for is not there. The HTTP layer turns it into a 404 that names the part of the address. */
export class NothingFound extends Error {
  readonly pointer: string
  constructor(message: string, pointer: string) {
    super(message)
    this.name = 'NothingFound'
    this.pointer = pointer
  }
}

export function nothingFound(message: string, pointer: string): never {
  throw new NothingFound(message, pointer)
}
