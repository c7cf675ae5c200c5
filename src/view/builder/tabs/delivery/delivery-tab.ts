/** Where responses go, and the very request that a response would make. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isJsonObject, type Json, type JsonObject, type JsonPath, type TransportProfile } from '../../../../model/definition/index.js';
import { transportRequest } from '../../../../model/delivery/index.js';
import { deleteAt, setAt, valueAt } from '../../../../model/editing/index.js';
import { icon } from '../../kit/icon.js';
import { entryList } from '../../kit/entry-list.js';
import { fieldId, selectField, textField } from '../../kit/fields.js';
import { menuButton } from '../../kit/menu.js';
import type { Part } from '../../shell/plugin.js';
import type { Workbench } from '../../shell/workbench.js';
import { envelopeWords } from '../../words/envelope/index.js';
import { envelopeStyles } from '../envelope.styles.js';
import { readyProfiles } from './ready-profiles.js';
import { sampleResponse } from './sample-response.js';

const profilePath: JsonPath = ['delivery', 'transport'];
const rules = ['duplicate', 'failedOk', 'refresh', 'retry'] as const;

export default class DeliveryTab implements Part {
  static readonly styles = envelopeStyles;

  constructor(private readonly bench: Workbench) {}

  render(): TemplateResult {
    const { bench } = this;
    const say = envelopeWords(bench.locale);
    const transport = valueAt(bench.state.document, profilePath) ?? 'rest';
    const way = typeof transport === 'string' ? transport : 'profile';
    return html`<div class="envelope">
      <section><h2>${say('delivery')}</h2><p class="lead">${say('deliveryHelp')}</p>
        <div class="fields">
          <div class="field"><label for="way">${say('way')}</label><select class="input" id="way" ?disabled=${bench.rules.readOnly} @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}>
            ${(['rest', 'callback', 'profile'] as const).map((id) => html`<option value=${id} ?selected=${id === way}>${say(`way.${id}`)}</option>`)}</select><span class="field-help">${say('wayHelp')}</span></div>
          ${way === 'callback' ? nothing : this.#endpoint()}
        </div>
      </section>
      ${way === 'profile' && isJsonObject(transport) ? this.#profile(transport) : nothing}
      ${way === 'callback' ? nothing : this.#dryRun(way === 'profile' ? (transport as unknown as TransportProfile) : null)}
    </div>`;
  }

  #choose(way: string): void {
    const { bench } = this;
    const delivery = valueAt(bench.state.document, ['delivery']);
    const { endpoint } = isJsonObject(delivery) ? delivery : {};
    const transport: Json = way === 'profile' ? readyProfiles[0]!.profile as unknown as Json : way;
    bench.run(setAt(['delivery'], { transport, ...(typeof endpoint === 'string' && way !== 'callback' ? { endpoint } : {}) }));
  }

  #endpoint(): TemplateResult {
    const { bench } = this;
    const say = envelopeWords(bench.locale);
    if (valueAt(bench.state.document, ['delivery']) !== undefined) return textField(bench, { path: ['delivery', 'endpoint'], label: say('endpoint'), help: say('endpointHelp'), code: true, placeholder: 'https://…/v1' });
    return html`<div class="field"><label for="endpoint">${say('endpoint')}</label><input class="input code" id="endpoint" placeholder="https://…/v1" ?readonly=${bench.rules.readOnly}
      @change=${(event: Event) => bench.run(setAt(['delivery'], { transport: 'rest', endpoint: (event.target as HTMLInputElement).value }), { focus: fieldId(['delivery', 'endpoint']) })}><span class="field-help">${say('endpointHelp')}</span></div>`;
  }

  #profile(profile: JsonObject): TemplateResult {
    const { bench } = this;
    const say = envelopeWords(bench.locale);
    const same = (values: readonly string[]): (readonly [string, string])[] => values.map((value) => [value, value]);
    const credentials = (['omit', 'same-origin', 'include'] as const).map((id) => [id, say(`credentials.${id}`)] as const);
    return html`<section>
      ${bench.rules.readOnly ? nothing : menuButton({ label: say('ready'), icon: 'import', className: 'btn small', items: readyProfiles.map(({ name, profile: ready }) => ({ label: name, act: () => void bench.run(setAt(profilePath, ready as unknown as Json)) })) })}
      <h3>${say('method')}</h3>
      <div class="fields">${selectField(bench, { path: [...profilePath, 'method'], label: say('method'), options: same(['PUT', 'POST', 'PATCH']) })}
        ${textField(bench, { path: [...profilePath, 'url'], label: say('url'), help: say('urlHelp'), code: true })}
        ${textField(bench, { path: [...profilePath, 'contentType'], label: say('contentType'), code: true, placeholder: 'application/json' })}
        ${selectField(bench, { path: [...profilePath, 'credentials'], label: say('credentials'), options: credentials, optional: say('credentials.same-origin') })}</div>
      ${this.#headers(isJsonObject(profile['headers']) ? profile['headers'] : {})}
      ${this.#body(profile['body'])}
      <h3>${say('rules')}</h3>
      ${rules.map((rule) => html`<h4 class="field-label">${say(`rule.${rule}`)}</h4>${entryList(bench, {
        path: [...profilePath, rule], addLabel: say('addRule'), fresh: () => ({ status: [rule === 'duplicate' ? 409 : rule === 'refresh' ? 401 : 503] }), summary: (entry) => html`<code>${JSON.stringify(entry)}</code>`, body: (entry, path) => this.#rule(entry, path),
      })}`)}
    </section>`;
  }

  #rule(entry: JsonObject, path: JsonPath): TemplateResult {
    const { bench } = this;
    const say = envelopeWords(bench.locale);
    const id = fieldId([...path, 'status']);
    const shown = Array.isArray(entry['status']) ? entry['status'].join(', ') : '';
    const change = (event: Event): void => {
      const codes = (event.target as HTMLInputElement).value.split(/[\s,]+/).map(Number).filter((code) => Number.isInteger(code) && code >= 100 && code <= 599);
      bench.run(setAt([...path, 'status'], codes.length ? codes : undefined));
    };
    return html`<div class="fields"><div class="field"><label for=${id}>${say('statuses')}</label><input class="input code" id=${id} ?readonly=${bench.rules.readOnly} .value=${live(shown)} @change=${change}></div>${textField(bench, { path: [...path, 'body'], label: say('pattern'), code: true })}</div>`;
  }

  #headers(headers: JsonObject): TemplateResult {
    const { bench } = this;
    const say = envelopeWords(bench.locale);
    const path = [...profilePath, 'headers'];
    const names = Object.keys(headers);
    let fresh = 'X-Header';
    for (let n = 2; names.includes(fresh); n += 1) fresh = `X-Header-${n}`;
    const rename = (from: string, to: string): void => {
      if (to && to !== from && !names.includes(to)) bench.run(setAt(path, Object.fromEntries(Object.entries(headers).map(([name, value]) => [name === from ? to : name, value]))));
    };
    return html`<h3>${say('headers')}</h3>
      ${names.length ? html`<table class="grid"><thead><tr><th scope="col">${say('headerName')}</th><th scope="col">${say('headerValue')}</th><th></th></tr></thead><tbody>${names.map((name) => html`<tr>
        <td><input class="input code" aria-label=${say('headerName')} ?readonly=${bench.rules.readOnly} .value=${live(name)} @change=${(event: Event) => rename(name, (event.target as HTMLInputElement).value.trim())}></td>
        <td>${textField(bench, { path: [...path, name], label: `${say('headerValue')}: ${name}`, bare: true, code: true })}</td>
        <td><button type="button" class="btn quiet small square" aria-label=${say('removeNamed', { name })} title=${say('removeNamed', { name })} @click=${() => bench.run(names.length === 1 ? setAt(path, undefined) : deleteAt([...path, name]), { focus: 'add-header' })}>${icon('close', 14)}</button></td></tr>`)}</tbody></table>` : nothing}
      ${bench.rules.readOnly ? nothing : html`<button type="button" class="btn small" data-focus="add-header" @click=${() => bench.run(setAt(path, { ...headers, [fresh]: '{token}' }), { focus: fieldId([...path, fresh]) })}>${icon('add', 15)}${say('addHeader')}</button>`}`;
  }

  #body(body: Json | undefined): TemplateResult {
    const { bench } = this;
    const say = envelopeWords(bench.locale);
    const change = (event: Event): void => {
      const field = event.target as HTMLTextAreaElement;
      try {
        bench.run(setAt([...profilePath, 'body'], field.value.trim() === '' ? undefined : (JSON.parse(field.value) as Json)));
        field.setAttribute('aria-invalid', 'false');
      } catch {
        field.setAttribute('aria-invalid', 'true');
        bench.say(say('invalidJson'));
      }
    };
    return html`<h3>${say('body')}</h3><div class="field"><textarea class="input code" rows="5" aria-label=${say('body')} spellcheck="false" ?readonly=${bench.rules.readOnly} .value=${live(body === undefined ? '' : JSON.stringify(body, null, 2))} @change=${change}></textarea><span class="field-help">${say('bodyHelp')}</span></div>`;
  }

  #dryRun(profile: TransportProfile | null): TemplateResult {
    const { bench } = this;
    const say = envelopeWords(bench.locale);
    return html`<section><h2>${say('dryRun')}</h2><p class="lead">${say('dryRunHelp')}</p>${this.#request(profile)}</section>`;
  }

  #request(profile: TransportProfile | null): TemplateResult {
    const response = sampleResponse(this.bench.state.document);
    const base = valueAt(this.bench.state.document, ['delivery', 'endpoint']);
    const endpoint = (typeof base === 'string' && base ? base : 'https://collector.example/v1').replace(/\/+$/, '');
    try {
      const request = profile ? transportRequest(profile, { response, endpoint, token: 'TOKEN', context: {} })
        : { method: 'PUT', url: `${endpoint}/responses/${String(response['id'])}`, headers: { 'content-type': 'application/json', 'if-none-match': '*' }, body: JSON.stringify(response) };
      const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`).join('\n');
      return html`<pre class="request" tabindex="0">${`${request.method} ${request.url}\n${headers}\n\n${readable(request.body)}`}</pre>`;
    } catch (error) {
      return html`<p class="field-error" role="alert">${envelopeWords(this.bench.locale)('dryRunFails', { message: (error as Error).message })}</p>`;
    }
  }
}

function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
