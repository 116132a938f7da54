import { Problem } from '../http/index.ts'

/** What was asked for is not there; answered as a 404 that names the part of the address. */
export class NothingFound extends Problem {
  constructor(message: string, pointer: string) {
    super('not-found', message, [{ pointer, message }])
    this.name = 'NothingFound'
  }
}

export function nothingFound(message: string, pointer: string): never {
  throw new NothingFound(message, pointer)
}
