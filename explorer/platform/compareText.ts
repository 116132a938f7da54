const collator = new Intl.Collator('nl')

/** Orders texts as a Dutch reader expects. */
export const compareText = (a: string, b: string) => collator.compare(a, b)
