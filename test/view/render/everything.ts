/**
 * Every type of question, each in the modes that are drawn by code of their own, for tests of what must hold everywhere:
 * isolation, safety, names and roles, themes. `group` picks by page name.
 */
export const picture = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="80" height="60"%3E%3Crect width="80" height="60" fill="%23488"/%3E%3C/svg%3E';

const choices = [{ value: 'a', text: 'First choice' }, { value: 'b', text: 'Second choice' }, { value: 'c', text: 'Third choice' }];
const rows = [{ value: 'r1', text: 'Row one' }, { value: 'r2', text: 'Row two' }];
const columns = [{ value: 1, text: 'Seldom' }, { value: 2, text: 'Often' }];
const cells = [
  { name: 'what', title: 'What', cellType: 'text', isRequired: true },
  { name: 'kind', title: 'Kind', cellType: 'dropdown', choices },
  { name: 'rate', title: 'Mark', cellType: 'rating', rateMax: 3 },
  { name: 'yes', title: 'Agreed', cellType: 'boolean' },
];
const anchors = [{ value: 1, text: 'Hardly ever' }, { value: 3, text: 'At times' }, { value: 5, text: 'In every case' }];
const people = [{ value: 'kim', text: 'Kim Minji' }, { value: 'lee', text: 'Lee Jun' }];
const statements = [{ value: 'listens', text: 'Listens to others' }, { value: 'shares', text: 'Shares what is known' }];

/** A question with what can be told about it. */
const question = (type: string, name: string, more: object = {}): object => ({ type, name, title: `Title of ${name}`, description: `Help for ${name}`, ...more });

const pages: Record<string, object[]> = {
  text: [
    question('text', 'text', { isRequired: true, maxLength: 40 }),
    question('text', 'date', { inputType: 'date' }),
    question('text', 'number', { inputType: 'number', min: 1, max: 9 }),
    question('text', 'colour', { inputType: 'color' }),
    question('text', 'mask', { maskType: 'pattern', maskSettings: { pattern: '+1 (999) 999-9999' } }),
    question('text', 'suggest', { dataList: ['one', 'two'] }),
    question('comment', 'comment', { isRequired: true, maxLength: 200 }),
    question('multipletext', 'multipletext', { items: [{ name: 'm1', title: 'Given name', isRequired: true }, { name: 'm2', title: 'Family name' }] }),
  ],
  choice: [
    question('radiogroup', 'radiogroup', { choices, isRequired: true, showOtherItem: true, showClearButton: true }),
    question('checkbox', 'checkbox', { choices, isRequired: true, showSelectAllItem: true, showNoneItem: true, showOtherItem: true, showCommentArea: true }),
    question('buttongroup', 'buttongroup', { choices, isRequired: true }),
    question('boolean', 'switch', { isRequired: true }),
    question('boolean', 'boolean-checkbox', { renderAs: 'checkbox' }),
    question('boolean', 'boolean-radio', { renderAs: 'radio' }),
    question('boolean', 'boolean-switch', { renderAs: 'switch' }),
    question('imagepicker', 'imagepicker', { choices: [{ value: 'x', text: 'A picture', imageLink: picture }, { value: 'y', text: 'Another', imageLink: picture }], showLabel: true, multiSelect: true }),
  ],
  list: [
    question('dropdown', 'dropdown', { choices, isRequired: true, showOtherItem: true }),
    question('dropdown', 'dropdown-plain', { choices, searchEnabled: false }),
    question('dropdown', 'dropdown-select', { choices, renderAs: 'select' }),
    question('tagbox', 'tagbox', { choices, isRequired: true }),
    question('rating', 'rating', { isRequired: true, minRateDescription: 'Never', maxRateDescription: 'Always' }),
    question('rating', 'stars', { rateType: 'stars' }),
    question('rating', 'smileys', { rateType: 'smileys', rateColorMode: 'scale' }),
    question('rating', 'rating-dropdown', { displayMode: 'dropdown' }),
    question('ranking', 'ranking', { choices }),
    question('ranking', 'select-to-rank', { choices, selectToRankEnabled: true }),
    question('slider', 'slider', { isRequired: true }),
    question('slider', 'range', { sliderType: 'range', defaultValue: [20, 60] }),
  ],
  table: [
    question('matrix', 'matrix', { rows, columns, isAllRowRequired: true }),
    question('matrix', 'matrix-checkbox', { rows, columns, cellType: 'checkbox' }),
    question('matrix', 'rubric', { rows, columns, cells: { r1: { 1: 'Hardly ever seen', 2: 'Seen each week' } } }),
    question('matrixdropdown', 'matrixdropdown', { rows, columns: cells, columnMinWidth: '120px' }),
    question('matrixdynamic', 'matrixdynamic', { columns: cells, rowCount: 2, allowRowReorder: true, detailPanelMode: 'underRow', detailElements: [{ type: 'comment', name: 'more', title: 'More' }], confirmDelete: true, addRowText: 'Add a row' }),
    question('paneldynamic', 'paneldynamic', { panelCount: 2, templateTitle: 'Person {panelIndex}', confirmDelete: true, templateElements: [{ type: 'text', name: 'who', title: 'Who', isRequired: true }, { type: 'radiogroup', name: 'how', title: 'How', choices }] }),
    question('paneldynamic', 'tabs', { panelCount: 2, displayMode: 'tab', templateTabTitle: 'Tab {panelIndex}', templateElements: [{ type: 'text', name: 'who', title: 'Who in a tab' }] }),
    question('paneldynamic', 'carousel', { panelCount: 2, displayMode: 'carousel', templateElements: [{ type: 'text', name: 'who', title: 'Who in turn' }] }),
  ],
  media: [
    question('file', 'file', { allowMultiple: true, isRequired: true }),
    question('file', 'camera', { sourceType: 'file-camera' }),
    question('signaturepad', 'signaturepad', { isRequired: true }),
    question('image', 'image', { imageLink: picture, altText: 'A teal square' }),
    question('html', 'html', { html: '<p style="color: rgb(1, 2, 3)">Some <b>HTML</b> and <a href="https://example.org/">a link</a></p>' }),
    question('expression', 'expression', { expression: '1 + 2' }),
    { type: 'panel', name: 'panel', title: 'Title of panel', description: 'Help for panel', state: 'collapsed', elements: [question('text', 'inside')] },
  ],
  own: [
    question('anchoredrating', 'anchored', { isRequired: true, anchors }),
    question('ratees', 'ratees', { eachRowRequired: true, anchors, ratees: people, statements }),
    question('ratees', 'ratees-one', { statementsShown: 'one', anchors, ratees: people, statements }),
    question('constantsum', 'constantsum', { isRequired: true, unitText: 'hours', total: 40, entries: [{ value: 'plan', text: 'Planning' }, { value: 'talk', text: 'Talking', minValue: 4, maxValue: 20 }] }),
    question('pairwise', 'pairwise', { isRequired: true, criteria: [{ value: 'cost', text: 'Cost' }, { value: 'time', text: 'Time' }, { value: 'trust', text: 'Trust' }] }),
    question('delphi', 'delphi', { isRequired: true, anchors, askReason: 'always', askExpertise: true }),
    question('bestworst', 'bestworst', { isRequired: true, items: [{ value: 'speed', text: 'Speed' }, { value: 'care', text: 'Care' }, { value: 'reach', text: 'Reach' }, { value: 'price', text: 'Price' }], setSize: 3, setCount: 2 }),
  ],
};

/** A survey of some of the pages; all on one page unless `split`. */
export function everything(names: readonly string[] = Object.keys(pages), more: object = {}): object {
  return { title: 'Everything', description: 'Each type of question', ...more, pages: names.map((name) => ({ name, title: `Page ${name}`, elements: structuredClone(pages[name]) })) };
}

/** Names of the pages. */
export const pageNames: readonly string[] = Object.keys(pages);

/** Some answer to every question, so that what is drawn only then is there. */
export const someAnswers: Readonly<Record<string, unknown>> = {
  text: 'Kim', date: '2026-02-03', number: 4, colour: '#336699', comment: 'Some words', multipletext: { m1: 'Min' },
  radiogroup: 'other', 'radiogroup-Comment': 'something else', checkbox: ['a', 'other'], buttongroup: 'b', switch: true, 'boolean-checkbox': true, 'boolean-radio': false, imagepicker: ['x'],
  dropdown: 'b', 'dropdown-plain': 'a', 'dropdown-select': 'c', tagbox: ['a', 'c'], rating: 3, stars: 4, smileys: 2, ranking: ['c', 'a', 'b'], 'select-to-rank': ['b'], slider: 40,
  matrix: { r1: 1 }, 'matrix-checkbox': { r1: [1, 2] }, matrixdropdown: { r1: { what: 'x', kind: 'a', rate: 2 } }, matrixdynamic: [{ what: 'y' }, { kind: 'b' }], paneldynamic: [{ who: 'Lee' }, { how: 'a' }],
  file: [{ name: 'note.txt', type: 'text/plain', content: 'data:text/plain;base64,aGVsbG8=' }, { name: 'picture.svg', type: 'image/svg+xml', content: picture }],
  signaturepad: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  anchored: 4, ratees: { kim: { listens: 4, shares: 'cannotSay' }, lee: { listens: 2 } }, 'ratees-one': { kim: { listens: 1 } }, constantsum: { plan: 30, talk: 10 },
  pairwise: { judgments: { cost: { time: 6, trust: -4 }, time: { trust: 6 } }, seed: 3 }, delphi: { rating: 2, reason: 'Small offices have no time for it', expertise: 3 },
  bestworst: { seed: 3, tasks: [{ shown: ['reach', 'price', 'speed'], best: 'speed', worst: 'price' }, { shown: ['care', 'speed', 'reach'], best: 'reach' }] },
};

/** What a host says about this respondent and the panel: drawn by question types of ours. */
export const someContext: Readonly<Record<string, unknown>> = { feedback: { delphi: { n: 15, median: 4, q1: 3, q3: 4, counts: [0, 2, 4, 7, 2], own: 2, comments: ['Without a talk nobody owns the goal.', 'It depends on who leads.'] } } };
