const svgNamespace = 'http://www.w3.org/2000/svg';

/** The four drawings of survey-core (MIT) that a first page can need: side of the box and path. */
const drawings: Readonly<Record<string, readonly [side: number, path: string]>> = {
  'radio-16x16': [16, 'M4 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0z'],
  'check-16x16': [16, 'M14.0275 5.0275L6.5275 12.5275C6.3775 12.6775 6.1875 12.7475 5.9975 12.7475C5.8075 12.7475 5.6175 12.6775 5.4675 12.5275L2.4675 9.5275C2.1775 9.2375 2.1775 8.7575 2.4675 8.4675C2.7575 8.1775 3.2375 8.1775 3.5275 8.4675L5.9975 10.9375L12.9675 3.9675C13.2575 3.6775 13.7375 3.6775 14.0275 3.9675C14.3175 4.2575 14.3175 4.7375 14.0275 5.0275Z'],
  'chevrondown-24x24': [24, 'M16.5275 10.5275L12.5275 14.5275C12.3775 14.6775 12.1875 14.7475 11.9975 14.7475C11.8075 14.7475 11.6175 14.6775 11.4675 14.5275L7.4675 10.5275C7.1775 10.2375 7.1775 9.7575 7.4675 9.4675C7.7575 9.1775 8.2375 9.1775 8.5275 9.4675L11.9975 12.9375L15.4675 9.4675C15.7575 9.1775 16.2375 9.1775 16.5275 9.4675C16.8175 9.7575 16.8175 10.2375 16.5275 10.5275Z'],
  grip: [16, 'M13.8666 9.8695C14.1595 9.5767 14.6342 9.5767 14.9271 9.8695C15.22 10.1624 15.22 10.6372 14.9271 10.9301L10.9271 14.9301C10.6342 15.223 10.1595 15.223 9.8666 14.9301C9.5737 14.6372 9.5737 14.1624 9.8666 13.8695ZM13.4657 5.4696C13.7586 5.1767 14.2334 5.1767 14.5263 5.4696C14.8191 5.7625 14.8192 6.2373 14.5263 6.5302L6.5263 14.5302C6.2334 14.8229 5.7586 14.8229 5.4657 14.5302C5.1729 14.2373 5.1729 13.7625 5.4657 13.4696Z'],
};

/** As the whole sprite (icons.ts of the renderer), for the time until that one is there. */
export function fewIcons(): SVGSVGElement {
  const sprite = document.createElementNS(svgNamespace, 'svg');
  sprite.setAttribute('aria-hidden', 'true');
  sprite.style.display = 'none';
  for (const [name, [side, path]] of Object.entries(drawings)) {
    const symbol = sprite.appendChild(document.createElementNS(svgNamespace, 'symbol'));
    symbol.id = `icon-${name}`;
    symbol.setAttribute('viewBox', `0 0 ${side} ${side}`);
    symbol.appendChild(document.createElementNS(svgNamespace, 'path')).setAttribute('d', path);
  }
  return sprite;
}
