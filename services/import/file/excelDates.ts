const DAY = 86_400_000
const UNIX_EPOCH = 25_569
/** How many days later than 1900 the count of old Macs begins. */
const MAC_LATER = 1_462
/** Excel counts a 29 February 1900, which never was. */
const LEAP_THAT_NEVER_WAS = 60

/** Formats that Excel has of its own for days and times; the rest is Asian. */
const isBuiltIn = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** Whether a number format shows a day or a time. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltIn(id)
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general|standaard/gi, '')
  return /[dmyhsj]/i.test(bare.split(';')[0]!)
}

/** Whether a date format shows a month without its day, such as `nov-25`. */
export function isMonthFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return id === 17
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0]!
  return /m/i.test(bare) && /[yj]/i.test(bare) && !/[dhs]/i.test(bare)
}

/** The moment that a number stands for, as if its clock were UTC; a time without a day is `14:30`. */
export function dateOf(number: number, since1904: boolean): Date | string {
  const seconds = Math.round(number * 86_400)
  if (number >= 0 && number < 1) {
    const clock = new Date(seconds * 1_000).toISOString().slice(11, 19)
    return clock.endsWith(':00') ? clock.slice(0, 5) : clock
  }
  const days = since1904 ? number + MAC_LATER : number < LEAP_THAT_NEVER_WAS ? number + 1 : number
  return new Date(Math.round(((days - UNIX_EPOCH) * DAY) / 1_000) * 1_000)
}
