import { expect, waitUntil } from '@open-wc/testing';
import { html, render } from 'lit';
import { SvgRegistry } from 'survey-core';
import { svgIcon } from '../../../src/view/render/icons.js';
import { mount, type Mount } from './mount.js';

const drawn = ({ root }: Mount): string[] => [...root.querySelectorAll('symbol')].map((symbol) => symbol.id);

describe('icons', () => {
  it('of a first page are there with it; the first other one brings all, into every root', async () => {
    const first = await mount({ elements: [{ type: 'checkbox', name: 'a', choices: ['x'] }, { type: 'dropdown', name: 'b', choices: ['x'] }] });
    const other = await mount({ elements: [{ type: 'text', name: 'c' }] });
    for (const use of first.all<HTMLElement>('use')) expect(drawn(first)).to.include(use.getAttribute('href')!.slice(1));
    expect(drawn(first)).to.include('icon-check-16x16').and.not.include('icon-camera-24x24');
    SvgRegistry.registerIcons({ 'icon-bench': '<svg viewBox="0 0 16 16"><path d="M0 0h16v16z"/></svg>' });
    await waitUntil(() => drawn(first).includes('icon-bench'));
    const place = document.createElement('div');
    render(html`${svgIcon('icon-bench')}`, place);
    expect(drawn(first), 'an icon of the host asks for no other').to.not.include('icon-camera-24x24');
    render(html`${svgIcon('icon-camera-24x24')}`, place);
    await waitUntil(() => drawn(first).includes('icon-camera-24x24') && drawn(other).includes('icon-camera-24x24'));
    expect(drawn(first), 'what the host registered stays').to.include('icon-bench');
    expect(new Set(drawn(first)).size).to.equal(drawn(first).length);
  });
});
