import type { JsonObject } from '../../../src/model/definition/index.js';

/** A survey that names its parts in every way that survey-core knows. */
export const referenceForm: JsonObject = {
  title: 'About {name1}',
  completedHtml: { default: '<p>Thanks, {name1}. {total}</p>', ko: '<p>{name1} 님, 감사합니다</p>' },
  navigateToUrl: 'https://example.org/?n={name1}',
  completedHtmlOnCondition: [{ expression: '{age} > 60 and {name1} notempty', html: 'Senior {name1}' }],
  navigateToUrlOnCondition: [{ expression: '{colour} = \'red\'', url: 'https://example.org/{colour}' }],
  calculatedValues: [{ name: 'total', expression: '{age} + {people[0].years}' }, { name: 'double', expression: '{total} * 2' }, { name: 'greeting', expression: 'iif({name1} empty, \'?\', {name1})' }],
  triggers: [
    { type: 'visible', expression: '{age} > 1', pages: ['two'], questions: ['colour', 'grid'] },
    { type: 'setvalue', expression: '{colour} = \'red\'', setToName: 'note', setValue: 'R' },
    { type: 'copyvalue', expression: '{age} > 2', fromName: 'name1', setToName: 'note' },
    { type: 'skip', expression: '{age} < 0', gotoName: 'note' },
    { type: 'runexpression', expression: '{age} > 3', runExpression: '{age} * 2', setToName: 'note' },
    { type: 'complete', expression: '{colour} = \'blue\' and {double} > 3' },
  ],
  pages: [
    {
      name: 'one', title: 'One',
      elements: [
        { type: 'text', name: 'name1', title: 'Your name' },
        { type: 'text', name: 'age', inputType: 'number', visibleIf: '{name1} notempty', title: { default: 'Age of {name1}', ko: '{name1}의 나이' } },
        { type: 'radiogroup', name: 'colour', choices: ['red', { value: 'blue', visibleIf: '{age} > 5' }, 'green'], showCommentArea: true, defaultValue: 'red', enableIf: '{age} > 1 and ({name1} = \'x\' or {name1} = \'it\\\'s\')' },
        { type: 'panel', name: 'box', visibleIf: '{colour} = \'red\' or {colour} anyof [\'blue\', "green"]', elements: [
          { type: 'comment', name: 'note', visibleIf: '{colour-Comment} notempty', description: '{panel.inner}' },
          { type: 'text', name: 'inner', valueName: 'shared', validators: [{ type: 'expression', text: 'Not {age}', expression: '{inner} != {age}' }, { type: 'numeric', minValue: 1 }] },
        ] },
        { type: 'text', name: 'twin', valueName: 'shared', requiredIf: '{shared} = 1' },
        { type: 'dropdown', name: 'carried', choicesFromQuestion: 'colour', choicesFromQuestionMode: 'unselected' },
        { type: 'dropdown', name: 'fromPeople', choicesFromQuestion: 'people', choiceValuesFromQuestion: 'who', choiceTextsFromQuestion: 'who' },
        { type: 'expression', name: 'sum', expression: 'sumInArray({people}, \'years\', \'{who} = 1\') + displayValue(\'age\') + {matrix-total.count}', format: '{0} of {age}' },
      ],
    },
    {
      name: 'two', visibleIf: '{age} >= 1 && {colour} <> "blue"',
      elements: [
        { type: 'paneldynamic', name: 'people', keyName: 'who', templateTitle: '{panel.who} ({panelIndex})', defaultPanelValue: { years: 3 }, panelCount: 1, bindings: { panelCount: 'age' }, templateElements: [
          { type: 'text', name: 'who' },
          { type: 'text', name: 'years', inputType: 'number', visibleIf: '{panel.who} notempty and {age} > 1', title: 'Years of {panel.who}' },
          { type: 'panel', name: 'deep', elements: [{ type: 'text', name: 'more', enableIf: '{panel.years} > 1 or {panel.who} = {name1}' }] },
        ] },
        { type: 'matrixdynamic', name: 'matrix', keyName: 'item', defaultRowValue: { item: 'a' }, columns: [
          { name: 'item', cellType: 'text' },
          { name: 'count', cellType: 'text', inputType: 'number', visibleIf: '{row.item} notempty and {age} > 2', totalType: 'sum' },
          { name: 'pick', cellType: 'dropdown', choices: ['p', { value: 'q', visibleIf: '{row.count} > 1' }] },
        ], detailPanelMode: 'underRow', detailElements: [{ type: 'comment', name: 'why', visibleIf: '{row.count} > 1 and {people[0].years} > 1' }] },
        { type: 'matrix', name: 'grid', rows: ['r1', { value: 'r2', visibleIf: '{colour} = \'red\'' }], columns: ['yes', 'no'], defaultValue: { r1: 'yes' } },
        { type: 'matrixdropdown', name: 'cells', rows: ['x', 'y'], columns: [{ name: 'first', cellType: 'text' }, { name: 'second', cellType: 'text', visibleIf: '{row.first} notempty' }], defaultValue: { x: { first: 1 } } },
        { type: 'multipletext', name: 'parts', items: [{ name: 'city' }, { name: 'zip', defaultValueExpression: '{age}' }], defaultValue: { city: 'Seoul' } },
        { type: 'text', name: 'all', visibleIf: '{grid.r1} = \'yes\' and {cells.x.first} = 1 and {parts.city} notempty and {people[0].years} > 1 and {matrix[0].count} > 1 and {#age} = 1', defaultValueExpression: '{parts.zip}' },
        { type: 'html', name: 'words', html: 'In {parts.city}: {grid.r1}, {people[0].who}, {total}, {unknown thing: 1}' },
        { type: 'tagbox', name: 'chosen', choices: [1, 2], choicesVisibleIf: '{item} > {age}', valueName: 'picked' },
        { type: 'dropdown', name: 'remote', choicesByUrl: { url: 'https://example.org/{colour}', path: '{age}' } },
      ],
    },
  ],
};
