/** The whole file or command cannot be used, whatever its rows say: exit 2. */
export class WrongInput extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'WrongInput'
  }
}
