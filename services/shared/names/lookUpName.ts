const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
const apostrophes = /[\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4\u0060\uff07]/g
const hyphens = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g

/** Normalises a name for comparison: names that look the same are the same. */
export const lookUpName = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(apostrophes, "'")
    .replace(hyphens, '-')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
