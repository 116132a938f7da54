// Made from the OpenAPI document of the server by `npm run docs`: change the schemas of its routes instead.

/** The version of the interface: another one whenever a call or a shape is. */
export const apiVersion = '1.0.0+2ef657971c58'
