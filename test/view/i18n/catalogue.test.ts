import { expect } from 'chai';
import fc from 'fast-check';
import { dateText, errorText, interfaceLocale, interfaceLocales, numberText, outboxTerm, percentText, reportTerm, signedText, term, type Message } from '../../../src/view/i18n/index.js';
import { en as everywhere } from '../../../src/view/i18n/messages/en.js';
import { ko as everywhereKo } from '../../../src/view/i18n/messages/ko.js';
import { zhCn as everywhereZhCn } from '../../../src/view/i18n/messages/zh-cn.js';
import { en as chartEn } from '../../../src/view/i18n/messages/chart/en.js';
import { ko as chartKo } from '../../../src/view/i18n/messages/chart/ko.js';
import { zhCn as chartZhCn } from '../../../src/view/i18n/messages/chart/zh-cn.js';
import { en as expertsEn } from '../../../src/view/i18n/messages/experts/en.js';
import { ko as expertsKo } from '../../../src/view/i18n/messages/experts/ko.js';
import { zhCn as expertsZhCn } from '../../../src/view/i18n/messages/experts/zh-cn.js';
import { en as goalsEn } from '../../../src/view/i18n/messages/goals/en.js';
import { ko as goalsKo } from '../../../src/view/i18n/messages/goals/ko.js';
import { zhCn as goalsZhCn } from '../../../src/view/i18n/messages/goals/zh-cn.js';
import { en as outboxEn } from '../../../src/view/i18n/messages/outbox/en.js';
import { ko as outboxKo } from '../../../src/view/i18n/messages/outbox/ko.js';
import { zhCn as outboxZhCn } from '../../../src/view/i18n/messages/outbox/zh-cn.js';
import { en as reportEn } from '../../../src/view/i18n/messages/report/en.js';
import { ko as reportKo } from '../../../src/view/i18n/messages/report/ko.js';
import { zhCn as reportZhCn } from '../../../src/view/i18n/messages/report/zh-cn.js';

type Rooms = Record<string, Record<string, Message>>;
const en: Rooms = { ...everywhere, chart: chartEn, experts: expertsEn, goals: goalsEn, outbox: outboxEn, report: reportEn };
const ko: Rooms = { ...everywhereKo, chart: chartKo, experts: expertsKo, goals: goalsKo, outbox: outboxKo, report: reportKo };
const zhCn: Rooms = { ...everywhereZhCn, chart: chartZhCn, experts: expertsZhCn, goals: goalsZhCn, outbox: outboxZhCn, report: reportZhCn };
const keysOf = (rooms: Rooms): string[] => Object.entries(rooms).flatMap(([room, texts]) => Object.keys(texts).map((key) => `${room}.${key}`)).sort();
const formsOf = (text: Message): string[] => (typeof text === 'string' ? [text] : [text.one, text.other].filter((form) => form !== undefined));
const placeholders = (text: Message): Set<string> => new Set(formsOf(text).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!)));

describe('the catalogue', () => {
  for (const [locale, rooms] of Object.entries({ ko, 'zh-CN': zhCn }) as [string, Rooms][]) {
    it(`has the same keys in ${locale} as in English`, () => {
      expect(keysOf(rooms)).to.deep.equal(keysOf(en));
    });
    it(`takes in the same values in ${locale} as in English`, () => {
      for (const [room, texts] of Object.entries(en))
        for (const [key, text] of Object.entries(texts)) {
          const own = placeholders(rooms[room]![key]!);
          // A language may leave the count out where its sentence does not need it, but takes in nothing unknown.
          for (const name of own) expect([...placeholders(text), 'n'], `${locale} ${room}.${key}`).to.include(name);
          for (const name of placeholders(text)) if (name !== 'n') expect([...own], `${locale} ${room}.${key}`).to.include(name);
        }
    });
    it(`leaves no text empty or in English in ${locale}`, () => {
      const same = Object.entries(en).flatMap(([room, texts]) =>
        Object.entries(texts).filter(([key, text]) => formsOf(text)[0]!.replace(/\{\w+\}/g, '').length > 12 && JSON.stringify(rooms[room]![key]) === JSON.stringify(text)).map(([key]) => `${room}.${key}`));
      expect(same).to.deep.equal([]);
      for (const [room, texts] of Object.entries(rooms)) for (const [key, text] of Object.entries(texts)) expect(formsOf(text).every((form) => form.trim().length > 0), `${room}.${key}`).to.equal(true);
    });
  }
});

describe('term', () => {
  it('chooses the plural form by n and writes numbers as the language does', () => {
    expect(reportTerm('en')('report.itemsAnswered', { answered: 1, n: 1 })).to.equal('1 of 1 item answered');
    expect(reportTerm('en')('report.itemsAnswered', { answered: 10, n: 11 })).to.equal('10 of 11 items answered');
    expect(reportTerm('ko')('report.itemsAnswered', { answered: 10, n: 11 })).to.contain('11개 문항 중 10개');
    expect(outboxTerm('en')('outbox.size', { size: 1234.56 })).to.equal('1,234.6 kB');
  });
  it('falls back to English for a language without a catalogue', () => {
    expect(term('fr-CA')('common.close')).to.equal('Close');
    expect(reportTerm('fr-CA')('common.close')).to.equal('Close');
    expect(reportTerm('fr-CA')('report.itemsAnswered', { answered: 1, n: 1 })).to.equal('1 of 1 item answered');
  });
  it('finds the nearest interface language', () => {
    expect(['ko-KR', 'zh-Hans-SG', 'zh_TW', 'zh', 'EN-gb', 'xx', ''].map(interfaceLocale)).to.deep.equal(['ko', 'zh-CN', 'zh-CN', 'zh-CN', 'en', 'en', 'en']);
  });
  it('leaves no trace of markup or replacement patterns in a value', () => {
    expect(outboxTerm('en')('outbox.serverSays', { message: '$& {n} <b>' })).to.equal('The server says: “$& {n} <b>”');
  });
  it('names a code that has no sentence of its own', () => {
    expect(errorText('en', 'weird/code')).to.contain('weird/code');
    expect(errorText('en', 'constructor')).to.contain('constructor');
    expect(errorText('ko', 'store/quota')).to.match(/기기/);
  });
});

describe('numbers and dates', () => {
  it('never write a minus before zero, and use the true minus sign', () => {
    expect(numberText(-0.04, 'en')).to.equal('0');
    expect(signedText(-3, 'en')).to.equal('−3');
    expect(signedText(3.26, 'en')).to.equal('+3.3');
    expect(signedText(0.01, 'en')).to.equal('0');
    expect(percentText(0.946, 'en')).to.equal('95%');
  });
  it('round every finite number to a text that reads as the same number', () => {
    fc.assert(fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
      const read = Number(numberText(value, 'en', 1).replace(/,/g, '').replace('−', '-'));
      expect(Math.abs(read - value)).to.be.at.most(0.0501);
    }));
  });
  it('give back what is no date', () => {
    expect(dateText('not a day', 'en')).to.equal('not a day');
    for (const locale of interfaceLocales) expect(dateText('2026-03-03T12:00:00Z', locale)).to.contain('2026');
  });
});
