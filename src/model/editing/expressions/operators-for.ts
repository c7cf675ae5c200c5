import { descendsFrom, propertiesOf, type FormMetadata } from '../form-metadata.js';
import type { RowOperator } from './condition-rows.js';

/** What can be asked of the answer of a question of this class, derived from what its properties say about the answer. */
export function operatorsFor(className: string, metadata: FormMetadata): RowOperator[] {
  const [type, cellType] = className.split('@') as [string, string?];
  const asked = cellType ?? type;
  if (descendsFrom(metadata, asked, 'nonvalue')) return [];
  const properties = propertiesOf(metadata, asked);
  const always: RowOperator[] = ['notempty', 'empty'];
  if (properties.has('columns') || properties.has('templateElements') || properties.has('items') || properties.has('statements') || properties.has('entries') || asked === 'file' || asked === 'signaturepad') return always;
  const same: RowOperator[] = ['equal', 'notequal'];
  const order: RowOperator[] = ['greater', 'greaterorequal', 'less', 'lessorequal'];
  if (properties.has('valueTrue')) return [...same, ...always];
  if (properties.has('maxSelectedChoices') || descendsFrom(metadata, asked, 'checkboxbase') && properties.has('showSelectAllItem')) return ['contains', 'notcontains', 'allof', 'anyof', 'noneof', ...same, ...always];
  if (properties.has('rateValues') || properties.has('rateMax') || properties.has('sliderType') || descendsFrom(metadata, asked, 'expression')) return [...same, ...order, 'anyof', 'noneof', ...always];
  if (descendsFrom(metadata, asked, 'selectbase')) return [...same, 'anyof', 'noneof', ...always];
  return [...same, 'contains', 'notcontains', ...order, ...always];
}
