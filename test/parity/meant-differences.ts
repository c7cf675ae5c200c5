/** Where ours is meant to be different, and why. Each rule must meet something in a run, or the test fails: no excuse outlives its reason. */
import type { Case } from './case.js';
import type { Difference } from './compare.js';

export interface MeantDifference {
  readonly reason: string;
  /** Said by one side only: left out before both are laid side by side. */
  readonly unsaid?: { readonly by: 'ours' | 'theirs'; readonly as: RegExp };
  /** Rewritten on both sides before they are laid side by side. */
  readonly aside?: { readonly of: RegExp; readonly as: string };
  readonly allows?: (difference: Difference, of: Case) => boolean;
}

const nameIn = (line: string): string | undefined => /"(.*?)"/.exec(line)?.[1];

const allows = (aspect: RegExp, ours: RegExp, theirs: RegExp, types = /./) => (difference: Difference, { type }: Case): boolean =>
  aspect.test(difference.aspect) && ours.test(difference.ours) && theirs.test(difference.theirs) && types.test(type);

export const meantDifferences: readonly MeantDifference[] = [
  // What is announced
  { reason: 'The two ends of a range have names of their own.', aside: { of: /^(slider ".*?) (?:from|to)"/, as: '$1"' } },
  { reason: 'The form is named by its title, and the title is a heading.', aside: { of: /^form ".+"/, as: 'form ""' } },
  { reason: 'An error in a cell is what the cell says.', aside: { of: /^cell "Response required\."$/, as: 'cell ""' } },
  { reason: 'A progress bar says how far it is.', allows: allows(/announced/, /^progressbar ".*" value=/, /^progressbar ".*" valuemax=/) },
  { reason: 'Icons are for the eye: the control beside them has a name.', unsaid: { by: 'theirs', as: /^image ""/ } },
  { reason: 'One live region for all that a survey announces.', unsaid: { by: 'ours', as: /^status ""/ } },
  { reason: 'Errors are spoken once, by that region.', unsaid: { by: 'theirs', as: /^alert ""/ } },
  { reason: 'The list that opens filters while one types: the combo box says so.', aside: { of: /^(combobox ".*?") autocomplete=list/, as: '$1' } },
  { reason: 'A combo box says that it is required.', aside: { of: /^(combobox ".*".*?) required=true/, as: '$1' } },
  { reason: 'Where a role knows no "required", the title says it.', aside: { of: / \(required\)"/, as: '"' } },
  { reason: 'That an answer is wrong is said by the group, not by each of its choices.', aside: { of: /^((?:checkbox|radio) ".*?".*?) invalid=true/, as: '$1' } },
  { reason: 'The first cell of a row names the row.', aside: { of: /^rowheader/, as: 'cell' } },
  { reason: 'A table is named by its question.', aside: { of: /^table ".*?"/, as: 'table ""' } },
  { reason: 'Each row of a matrix is a group of its own; a choice in it is told by its column and counted within its row.', allows: allows(/announced/, /^((radio)?group|radio|checkbox|table|) ?/, /^((radio)?group|radio|checkbox|) ?/, /^matrix$/) },
  { reason: 'A calculated value is a status: a change of it is spoken.', unsaid: { by: 'ours', as: /^status ".+"/ } },
  { reason: 'Choices of a ranking are buttons with their rank.', unsaid: { by: 'ours', as: /^button ".*?(, rank \d+ of \d+|, not ranked|개 중 \d+위|, 순위 없음)"/ } },
  { reason: 'A picture to choose is named once, by its choice.', unsaid: { by: 'theirs', as: /^image "(Sea|Hill|Wood)"/ } },
  { reason: 'A group without a name says nothing.', unsaid: { by: 'theirs', as: /^group ""/ } },
  { reason: 'What stands around buttons, files, a canvas or a map is no text box.', aside: { of: /^(?:radiogroup|group|textbox) "([^"]*? (?:buttongroup|empty|signaturepad|imagemap|file))".*$/, as: 'shell "$1"' } },
  { reason: 'The same for what has another title, and within panels.', allows: (difference) => difference.aspect === 'announced' && /^(radio)?group /.test(difference.ours) && /^textbox ".*".* value=/.test(difference.theirs) && nameIn(difference.ours) === nameIn(difference.theirs) },
  { reason: 'A choice that stands in a column of its own is named by it.', aside: { of: /^((?:cell|radio|checkbox) "row .*?, column [^,"]+), [^"]+"/, as: '$1"' } },
  { reason: 'A calculated value in a cell is a status within it.', allows: allows(/announced/, /^cell "(row [^"]*|\d+)?"/, /^cell ".+"/, /^matrixd/) },
  { reason: 'A cell that holds other things is told by them.', allows: allows(/announced/, /^cell ".+"/, /^cell ""/) },
  { reason: 'A file is chosen with a button, described by its question; the field that a form sends is hidden; the files are a list.', allows: allows(/announced/, /^(button|list|listitem|)/, /^(button|)/, /^file$/) },
  { reason: 'Areas of a map are choices: named, checked or not, reached with the keyboard.', allows: (difference, { type }) => type === 'imagemap' && /announced|focus|fields/.test(difference.aspect) },
  { reason: 'A switch knows no undecided state; a checkbox does.', allows: allows(/announced/, /^checkbox ".*" checked=mixed/, /^switch ".*" checked=mixed/) },
  { reason: 'A signature says whether it is there.', unsaid: { by: 'ours', as: /^image ".*(, not signed|, signed|, 서명 안 됨|, 서명됨)"/ } },
  { reason: 'Titles of forms, pages and panels are headings.', unsaid: { by: 'ours', as: /^heading ".*" level=[234]$/ } },
  { reason: 'Remove is there as often as there are rows, panels or tags: it says of which.', aside: { of: /^((?:cell|button) "[^",]*), [^"]*\d[^"]*"/, as: '$1"' } },
  { reason: 'A tag is removed with a button that names it.', unsaid: { by: 'ours', as: /^button "(Remove .*|.* 삭제)"/ } },
  { reason: 'A repeated panel without a title is a group that says which one it is.', unsaid: { by: 'ours', as: /^group "(\d+ of \d+|Panel \d+|\d+개 중 \d+번째)"$/ } },
  { reason: 'Whoever reads an answer that cannot be changed reaches its choices, in a group of buttons as in every other.', allows: allows(/announced/, /^radio "[^"]*"(?!.*disabled)/, /^radio ".*disabled=true/, /^buttongroup$/) },
  { reason: 'A row that can be moved has a button for it.', unsaid: { by: 'ours', as: /^button "Row \d+ of \d+: move with/ } },
  { reason: 'A combo box that does not filter holds no field.', unsaid: { by: 'theirs', as: /^textbox "(Select\.\.\.)?" readonly=true$/ } },
  { reason: 'A cell is told by its row and its column; the same words as a tool tip would be read twice.', allows: (difference) => difference.aspect === 'announced' && /^(grid)?cell /.test(difference.ours) && difference.theirs.startsWith(`${difference.ours} described as`) },
  { reason: 'A star is for the eye; the inputs of the column say that they are required.', aside: { of: /^(columnheader ".*?) \*"/, as: '$1"' } },
  { reason: 'A comment is named by its question and its caption, never by its place holder alone.', allows: allows(/announced/, /^textbox ".+ .+"/, /^textbox "(Some text|Say|)"/) },
  // Where the keyboard is
  { reason: 'The focused choice of a ranking is a button.', allows: allows(/focus/, / button /, / (item|div)/, /^ranking$/) },
  { reason: 'A tag is removed with a real button.', allows: allows(/focus/, / button Remove/, / item /, /^tagbox$/) },
  { reason: 'Cells with texts of their own are choices that have the focus.', allows: allows(/focus/, / choice /, /^nowhere$/, /^matrix$/) },
  { reason: 'Of what cannot be changed, buttons that were choices can be reached and an order cannot.', allows: (difference, { readOnly }) => Boolean(readOnly) && difference.aspect === 'focus' },
  // What comes of it
  { reason: 'Buttons of the same name in repeated panels stay apart: with the peer they share one radio group.', allows: (_difference, { id }) => id === 'buttongroup/within/repeated panels' },
  { reason: 'A page with a state is drawn; the peer fails at its title and shows nothing.', allows: (_difference, { id }) => id.startsWith('page/settings/state ') },
  { reason: 'The text that the definition gives for an empty area is shown, not the built-in one.', allows: allows(/text/, /Some text/, /Drag choices here/, /^ranking$/) },
  { reason: 'Whoever comes back from a dialog about files goes on where they were.', allows: allows(/focus/, / (a|button .*)$/, /./, /^file$/) },
  { reason: 'The button for a file is a real one.', allows: allows(/focus/, / button /, / item /, /^file$/) },
  { reason: 'Whoever goes past a slider with Tab has given no answer.', allows: (difference, { type }) => type === 'slider' && difference.aspect.startsWith('data') && difference.ours === 'nothing' && difference.theirs === '0' },
  { reason: 'Backspace takes away one tag, the last, also where the list is not searched.', allows: (difference, { type, element }) => type === 'tagbox' && element['searchEnabled'] === false && /data|reached|focus|options|text|announced/.test(difference.aspect) },
  { reason: 'A choice of a ranking that is switched off cannot be moved, neither with the mouse nor with keys.', allows: (difference, { type, element }) => type === 'ranking' && /enableIf/i.test(JSON.stringify(element)) && /data|focus|text|announced/.test(difference.aspect) },
  { reason: 'When the page gives way to another or to the outcome the focus goes there, not back to the start of the document or to a button for something else.', allows: allows(/focus/, /^survey div$/, /^(nowhere|survey button (Next|Previous))$/) },
  { reason: 'The button that has the focus says of which row or panel it is.', allows: (difference) => difference.aspect === 'focus' && difference.ours.replace(/, [^,]*\d[^,]*$/, '') === difference.theirs },
  { reason: 'A dialog gives the focus back to what opened it.', allows: allows(/focus/, /^\w+ button /, /^nowhere$/) },
];
