/** The server's words are clauses, as the command shows them behind the name of the file. */
export const asSentence = (clause: string, language: 'nl' | 'en'): string =>
  `${clause.charAt(0).toLocaleUpperCase(language)}${clause.slice(1).replace(/\.$/, '')}.`
