// Intl objects are slow to make and used for every number of a report.
const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** A number as the language writes it, rounded to at most `digits` decimals; the minus sign is a true one. */
export function numberText(value: number, locale: string, digits = 1): string {
  const format = kept(`n ${locale} ${digits}`, () => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }));
  return (format as Intl.NumberFormat).format(value).replace('-', '−').replace(/^−0$/, '0');
}

/** A number with its sign, for differences: `+3`, `−2`, `0`. */
export function signedText(value: number, locale: string, digits = 1): string {
  const text = numberText(value, locale, digits);
  return value > 0 && text !== '0' ? `+${text}` : text;
}

/** A share (0–1) in per cent, without decimals. */
export function percentText(share: number, locale: string): string {
  return (kept(`p ${locale}`, () => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })) as Intl.NumberFormat).format(share);
}

/** A calendar day in words, such as `3 March 2026`; an instant that is none comes back as it is. */
export function dateText(instant: string | number | Date, locale: string): string {
  return moment(instant, locale, { dateStyle: 'long' });
}

/** Day and time of day, in the time zone of the device. */
export function timeText(instant: string | number | Date, locale: string): string {
  return moment(instant, locale, { dateStyle: 'medium', timeStyle: 'short' });
}

function moment(instant: string | number | Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return String(instant);
  return (kept(`d ${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options)) as Intl.DateTimeFormat).format(date);
}

function kept<F extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => F): Intl.NumberFormat | Intl.DateTimeFormat {
  let format = formats.get(key);
  if (!format) formats.set(key, (format = make()));
  return format;
}
