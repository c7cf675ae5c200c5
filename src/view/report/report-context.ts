import { localizedText, type LocalizedText } from '../../model/definition/index.js';
import { dateText, interfaceLocale, numberText, reportTerm, type ReportTerm } from '../i18n/index.js';

export interface ReportOptions {
  /** BCP 47 tag. */
  readonly locale: string;
  /** Room for the report in CSS pixels; charts are drawn for it. Default 720. */
  readonly width?: number;
  /** Size of ordinary text in charts in CSS pixels; default 14. */
  readonly font?: number;
  /** Prefix of ids; needed when two reports share a shadow root. */
  readonly id?: string;
}

/** What every part of a report needs: language, texts, numbers, room and ids. */
export interface ReportContext {
  readonly locale: string;
  /** Language of the interface texts, for `lang`. */
  readonly lang: string;
  readonly t: ReportTerm;
  readonly text: (text: LocalizedText | undefined) => string;
  /** A score without decimals. */
  readonly points: (value: number) => string;
  /** A day in words. */
  readonly day: (instant: string) => string;
  readonly width: number;
  readonly font: number;
  readonly id: (part: string) => string;
}

/** Times the size of text in charts; the sheet of the report says the same in em. */
const widest = 68.5;

/** @param locales the languages of the form, the default one first */
export function reportContext(options: ReportOptions, locales: readonly string[]): ReportContext {
  const { locale, width = 720, font = 14, id = 'report' } = options;
  // The report is at most this wide, so that its lines stay readable.
  const room = Math.min(width, Math.round(font * widest));
  return {
    locale, lang: interfaceLocale(locale), t: reportTerm(locale), width: room, font,
    text: (text) => localizedText(text, locale, locales),
    points: (value) => numberText(value, locale, 0),
    day: (instant) => dateText(instant, locale),
    id: (part) => `${id}-${part.replace(/[^\w-]/g, '_')}`,
  };
}

/** What a chart takes from the report: a part of its room, its language and an id. */
export function chartContext(context: ReportContext, part: string, width = context.width): { id: string; locale: string; width: number; font: number } {
  return { id: context.id(part), locale: context.locale, width, font: context.font };
}
