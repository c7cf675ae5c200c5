import { isJsonObject, itemValue, type Json, type JsonObject } from '../../../definition/index.js';
import { defaultLocaleOf } from '../../../editing/index.js';
import type { ImportNote } from '../../importers/report.js';
import type { Sheet } from '../../importers/xlsform/sheet-rows.js';
import { Columns } from './columns.js';
import { xlsType } from './row-type.js';
import { xpathText, type XlsName } from './xpath-text.js';

export interface XlsFormExport {
  /** survey, choices, settings. */
  readonly sheets: readonly Sheet[];
  /** What an XLSForm cannot hold. */
  readonly report: readonly ImportNote[];
}

interface Place {
  readonly json: JsonObject;
  readonly name: string;
  /** Dynamic panel around it. */
  readonly scope: string | undefined;
}

const several = new Set<unknown>(['checkbox', 'tagbox', 'ranking']);
const inner = ['elements', 'questions', 'templateElements'] as const;

/** A form as an XLSForm workbook; what its rows cannot say is in the report. @param document a form definition or SurveyJS JSON */
export function exportXlsForm(document: JsonObject, title: string): XlsFormExport {
  const survey = isJsonObject(document['survey']) ? document['survey'] : document;
  return new Writer(document, survey).write(title);
}

class Writer {
  readonly #report: ImportNote[] = [];
  readonly #survey: Columns;
  readonly #choices: Columns;
  readonly #places = new Map<string, Place>();
  readonly #taken = new Set<string>();
  readonly #lists = new Map<string, string>();

  constructor(private readonly document: JsonObject, private readonly survey: JsonObject) {
    const first = defaultLocaleOf(document);
    this.#survey = new Columns(['type', 'name', 'label', 'hint', 'relevant', 'required', 'required_message', 'constraint', 'constraint_message', 'calculation', 'appearance', 'default', 'readonly', 'parameters', 'repeat_count'], first);
    this.#choices = new Columns(['list_name', 'name', 'label'], first);
  }

  write(title: string): XlsFormExport {
    const loose = listOf(this.survey['elements'] ?? this.survey['questions']);
    const pages = [...listOf(this.survey['pages']), ...(loose.length ? [{ name: 'page', elements: loose }] : [])].filter(isJsonObject);
    for (const page of pages) this.#name(page, undefined);
    const paged = pages.length > 1;
    for (const page of pages) {
      if (paged) this.#block(page, 'group', page, 'field-list');
      else for (const element of elementsOf(page)) this.#element(element);
    }
    for (const value of listOf(this.survey['calculatedValues']).filter(isJsonObject)) {
      const calculation = this.#said(String(value['expression'] ?? ''), String(value['name']));
      if (calculation !== undefined) this.#survey.add({ type: 'calculate', name: this.#free(String(value['name'])), calculation }, {});
    }
    const settings = [['form_title', 'form_id', 'style', 'default_language'], [title, idOf(this.document, title), paged ? 'pages' : '', this.#survey.defaultLanguage]];
    return { sheets: [this.#survey.sheet('survey'), this.#choices.sheet('choices'), { name: 'settings', rows: settings }], report: this.#report };
  }

  /** Every element gets its name first, because expressions speak of later ones. */
  #name(container: JsonObject, scope: string | undefined): void {
    for (const element of elementsOf(container)) {
      const own = String(element['name'] ?? '');
      const place: Place = { json: element, name: this.#free(own), scope };
      if (!this.#places.has(own)) this.#places.set(own, place);
      this.#name(element, element['type'] === 'paneldynamic' ? own : scope);
    }
  }

  #element(json: JsonObject): void {
    const own = String(json['name'] ?? '');
    if (json['type'] === 'panel') return this.#block(json, 'group', json);
    if (json['type'] === 'paneldynamic') return this.#block(json, 'repeat', json);
    const type = xlsType(json);
    if (!type) return void this.#report.push({ code: 'import/type-unknown', place: own, values: { type: String(json['type']), used: '' } });
    const list = type.list ? this.#list(json, own) : undefined;
    const validator = listOf(json['validators']).filter(isJsonObject);
    const constraint = this.#constraint(validator, own);
    const value = json['defaultValue'];
    this.#survey.add({
      type: list === undefined ? type.type : `${type.type} ${list}${json['showOtherItem'] === true || json['hasOther'] === true ? ' or_other' : ''}`, name: this.#nameOf(own), appearance: type.appearance ?? '', parameters: type.parameters ?? '',
      relevant: this.#condition(json, own), required: json['isRequired'] === true ? 'yes' : this.#said(String(json['requiredIf'] ?? ''), own) ?? '', readonly: json['readOnly'] === true ? 'yes' : '',
      constraint: constraint ?? '', calculation: this.#said(String(json['setValueExpression'] ?? ''), own) ?? '',
      default: value === undefined ? this.#said(String(json['defaultValueExpression'] ?? ''), own) ?? '' : Array.isArray(value) ? value.map(String).join(' ') : isJsonObject(value) ? '' : String(value),
    }, { label: json['type'] === 'html' ? json['html'] : json['title'] ?? own, hint: json['description'], required_message: json['requiredErrorText'], constraint_message: constraint === undefined ? undefined : validator[0]?.['text'] }, (text) => this.#text(text, own));
  }

  #block(json: JsonObject, what: 'group' | 'repeat', texts: JsonObject, appearance = ''): void {
    const own = String(json['name'] ?? '');
    const name = this.#nameOf(own);
    const count = json['panelCount'];
    this.#survey.add({ type: `begin_${what}`, name, appearance, relevant: this.#condition(json, own), repeat_count: what === 'repeat' && typeof count === 'number' && count > 0 ? String(count) : '' }, { label: texts['title'], hint: texts['description'] }, (text) => this.#text(text, own));
    for (const element of elementsOf(json)) this.#element(element);
    this.#survey.add({ type: `end_${what}`, name }, {});
  }

  #condition(json: JsonObject, own: string): string {
    return json['visible'] === false ? 'false()' : this.#said(String(json['visibleIf'] ?? ''), own) ?? '';
  }

  /** Undefined, and in the report, for what cannot be said. */
  #said(expression: string, own: string, ownAnswer = false): string | undefined {
    if (!expression) return undefined;
    const text = xpathText(expression, this.#resolve(own), ownAnswer ? this.#nameOf(own) : undefined);
    if (text === undefined) this.#report.push({ code: 'import/expression-lost', place: own, values: { expression } });
    return text;
  }

  #resolve(own: string): XlsName {
    const scope = this.#places.get(own)?.scope;
    return (reference) => {
      const place = this.#places.get(reference.replace(/^panel\./, ''));
      const reached = place && (place.scope === undefined || (place.scope === scope && reference.startsWith('panel.')));
      return reached ? { name: place.name, several: several.has(place.json['type']) } : undefined;
    };
  }

  #constraint(validators: readonly JsonObject[], own: string): string | undefined {
    const parts = validators.flatMap((each): string[] => {
      const found = each['type'] === 'numeric' || each['type'] === 'numericvalidator' ? [each['minValue'], each['maxValue']].flatMap((limit, i) => (typeof limit === 'number' ? [`. ${i ? '<=' : '>='} ${limit}`] : []))
        : each['type'] === 'regex' && typeof each['regex'] === 'string' && !each['regex'].includes('\'') ? [`regex(., '${each['regex']}')`]
          : each['type'] === 'expression' ? [this.#said(String(each['expression'] ?? ''), own, true)].filter((text) => text !== undefined) : undefined;
      if (found === undefined) this.#report.push({ code: 'import/left-out', place: own, values: { what: `validators: ${String(each['type'])}` } });
      return found ?? [];
    });
    return parts.length ? parts.join(' and ') : undefined;
  }

  /** Lists with the same choices are one list. */
  #list(json: JsonObject, own: string): string {
    const choices = choicesOf(json);
    const key = JSON.stringify(choices);
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const name = `${this.#nameOf(own)}_list`;
    this.#lists.set(key, name);
    if (choices.length === 0) this.#report.push({ code: 'import/choices-missing', place: own, values: { list: name } });
    for (const choice of choices) {
      const value = String(itemValue(choice) ?? '');
      const safe = value.replace(/\s+/g, '_');
      if (safe !== value) this.#report.push({ code: 'import/renamed', place: own, values: { from: value, to: safe } });
      if (isJsonObject(choice) && typeof choice['visibleIf'] === 'string') this.#report.push({ code: 'import/expression-lost', place: own, values: { expression: choice['visibleIf'] } });
      this.#choices.add({ list_name: name, name: safe }, { label: (isJsonObject(choice) ? choice['text'] : undefined) ?? value }, (text) => this.#text(text, own));
    }
    return name;
  }

  #text(text: string, own: string): string {
    return text.replace(/\{([^{}]+)\}/g, (whole, reference: string) => {
      const found = this.#resolve(own)(reference.trim());
      return found ? `\${${found.name}}` : whole;
    });
  }

  #nameOf(own: string): string {
    return this.#places.get(own)?.name ?? this.#free(own);
  }

  /** XML names in ASCII, each once. */
  #free(own: string): string {
    const base = own.replace(/[^A-Za-z0-9_-]+/g, '_').replace(/^(?=[^A-Za-z_])/, '_').slice(0, 60) || '_';
    let name = base;
    for (let n = 2; this.#taken.has(name); n += 1) name = `${base}_${n}`;
    this.#taken.add(name);
    if (own && name !== own && !this.#places.has(own)) this.#report.push({ code: 'import/renamed', place: own, values: { from: own, to: name } });
    return name;
  }
}

function elementsOf(container: JsonObject): JsonObject[] {
  return inner.flatMap((key) => listOf(container[key])).filter(isJsonObject);
}

/** Choices as written, of a rating its rates, of a yes-no question its two values. */
function choicesOf(json: JsonObject): Json[] {
  if (json['type'] === 'boolean') return [{ value: json['valueTrue'] ?? 'true', text: json['labelTrue'] ?? 'Yes' }, { value: json['valueFalse'] ?? 'false', text: json['labelFalse'] ?? 'No' }];
  if (json['type'] !== 'rating') return listOf(json['choices']);
  const rates = listOf(json['rateValues']);
  const [least, most] = [json['rateMin'] ?? 1, json['rateMax'] ?? json['rateCount'] ?? 5].map(Number) as [number, number];
  return rates.length ? rates : Array.from({ length: Math.max(0, Math.min(100, most - least + 1)) }, (_, i) => least + i);
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function idOf(document: JsonObject, title: string): string {
  return (typeof document['id'] === 'string' ? document['id'] : title).replace(/[^A-Za-z0-9_]+/g, '_') || 'form';
}
