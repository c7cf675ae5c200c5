import type { Catalogue } from '../../message.js';

export const en = {
  loading: 'Loading the question …',
  required: '(required)',
  'action.in-row': '{action}, row {position} of {count}',
  'action.in-part': '{action}, {part}',
  'panel.part': '{position} of {count}',
  'tagbox.remove': 'Remove {choice}',
  'ranking.item': '{choice}, rank {position} of {count}',
  'ranking.item-unranked': '{choice}, not ranked',
  'ranking.keys': 'The arrow keys up and down move this choice. Space accepts the order as shown.',
  'ranking.keys-select': 'Space ranks this choice or takes it out. The arrow keys up and down move a ranked choice.',
  'slider.from': 'from',
  'slider.to': 'to',
  'slider.empty': 'no answer yet',
  'matrix.move-row': 'Row {position} of {count}: move with the arrow keys up and down',
  'signature.empty': 'not signed',
  'signature.signed': 'signed',
  'file.remove': 'Remove {name}',
  'file.previous': 'Previous files',
  'file.next': 'Next files',
} as const satisfies Catalogue;
