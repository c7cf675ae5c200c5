import type { JsonObject } from '../../src/model/definition/index.js';

/** One survey with every question type that survey-core brings, conditions, carried choices, sums and computed values. */
export const everyType: JsonObject = {
  calculatedValues: [{ name: 'double', expression: '{amount} * 2', includeIntoResult: true }],
  pages: [
    {
      name: 'first',
      elements: [
        { type: 'text', name: 'line' },
        { type: 'text', name: 'amount', inputType: 'number', min: 0, max: 50 },
        { type: 'text', name: 'day', inputType: 'date' },
        { type: 'text', name: 'moment', inputType: 'datetime-local' },
        { type: 'text', name: 'clock', inputType: 'time' },
        { type: 'text', name: 'month', inputType: 'month' },
        { type: 'text', name: 'week', inputType: 'week' },
        { type: 'text', name: 'colour', inputType: 'color' },
        { type: 'text', name: 'mail', inputType: 'email' },
        { type: 'text', name: 'masked', maskType: 'numeric' },
        { type: 'text', name: 'short', maxLength: 5 },
        { type: 'comment', name: 'long', maxLength: 200 },
        { type: 'radiogroup', name: 'radio', choices: ['a', 'b', 3], showOtherItem: true, showNoneItem: true },
        { type: 'dropdown', name: 'drop', choices: ['x', 'y'], choicesMin: 1, choicesMax: 4 },
        { type: 'dropdown', name: 'ownText', choices: ['x'], showOtherItem: true, storeOthersAsComment: false },
        { type: 'buttongroup', name: 'buttons', choices: [1, 2, 3] },
        { type: 'checkbox', name: 'checks', choices: ['p', 'q', 'r', 's'], showNoneItem: true, showSelectAllItem: true, maxSelectedChoices: 3 },
        { type: 'checkbox', name: 'wrapped', choices: ['p', 'q'], valuePropertyName: 'fruit' },
        { type: 'tagbox', name: 'tags', choices: ['t1', 't2', 't3'] },
        { type: 'checkbox', name: 'carried', choicesFromQuestion: 'tags', choicesFromQuestionMode: 'selected' },
      ],
    },
    {
      name: 'second',
      elements: [
        { type: 'rating', name: 'rate' },
        { type: 'rating', name: 'eleven', rateMin: 0, rateMax: 10, rateStep: 2, showCommentArea: true },
        { type: 'rating', name: 'worded', rateValues: ['low', 'high'] },
        { type: 'boolean', name: 'yes' },
        { type: 'boolean', name: 'yn', valueTrue: 'Y', valueFalse: 'N' },
        { type: 'slider', name: 'slide', min: 0, max: 10, step: 2 },
        { type: 'slider', name: 'span', sliderType: 'range' },
        { type: 'ranking', name: 'order', choices: ['o1', 'o2', 'o3'] },
        { type: 'ranking', name: 'top', choices: ['o1', 'o2', 'o3'], selectToRankEnabled: true },
        { type: 'imagepicker', name: 'picture', choices: [{ value: 'cat', imageLink: 'cat.png' }, { value: 'dog', imageLink: 'dog.png' }] },
        { type: 'imagepicker', name: 'pictures', multiSelect: true, choices: [{ value: 'cat', imageLink: 'cat.png' }, { value: 'dog', imageLink: 'dog.png' }] },
        { type: 'imagemap', name: 'map', imageLink: 'map.png', areas: [{ value: 'north' }, { value: 'south' }] },
        { type: 'panel', name: 'inner', visibleIf: '{yes} = true', elements: [{ type: 'text', name: 'insidePanel' }, { type: 'comment', name: 'reason', visibleIf: '{rate} < 3' }] },
        { type: 'expression', name: 'sum', expression: '{rate} + {eleven}' },
        { type: 'expression', name: 'age', expression: 'age({day})' },
        { type: 'html', name: 'note', html: 'Note' },
        { type: 'image', name: 'logo', imageLink: 'logo.png' },
      ],
    },
    {
      name: 'third',
      elements: [
        { type: 'matrix', name: 'grid', rows: ['r1', 'r2', { value: 'r3', visibleIf: '{yes} = true' }], columns: [1, 2, 3] },
        { type: 'matrix', name: 'gridMany', cellType: 'checkbox', rows: ['r1', 'r2'], columns: ['c1', 'c2', 'c3'] },
        {
          type: 'matrixdropdown', name: 'cells', rows: ['r1', 'r2'], choices: ['d1', 'd2'],
          columns: [{ name: 'pick' }, { name: 'stars', cellType: 'rating' }, { name: 'n', cellType: 'text', inputType: 'number', totalType: 'sum' }, { name: 'why', cellType: 'comment', visibleIf: "{row.pick} = 'd2'" }],
        },
        {
          type: 'matrixdynamic', name: 'list', rowCount: 0, maxRowCount: 4, detailPanelMode: 'underRow', detailElements: [{ type: 'comment', name: 'detail' }],
          columns: [{ name: 'title', cellType: 'text' }, { name: 'done', cellType: 'boolean' }],
        },
        {
          type: 'paneldynamic', name: 'goals', maxPanelCount: 3,
          templateElements: [{ type: 'text', name: 'goal' }, { type: 'rating', name: 'gain' }, { type: 'comment', name: 'how', visibleIf: '{panel.gain} > 3' }],
        },
        { type: 'multipletext', name: 'parts', items: [{ name: 'city' }, { name: 'people', inputType: 'number' }] },
        { type: 'file', name: 'proof', allowMultiple: true, acceptedTypes: '.txt,image/*', maxSize: 1000 },
        { type: 'signaturepad', name: 'signed' },
      ],
    },
  ],
};
