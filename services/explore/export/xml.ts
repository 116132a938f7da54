// Everything XML 1.0 cannot hold, not even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it may stand in an element or an attribute. */
export const xmlText = (value: string | number | boolean) =>
  String(value)
    .toWellFormed()
    .replace(notInXml, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character)
