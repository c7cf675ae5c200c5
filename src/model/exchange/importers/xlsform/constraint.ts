import { dangerousRepetition, definitionLimits, type Json, type JsonObject } from '../../../definition/index.js';
import type { Meanings, Stand } from '../meanings.js';

/** A constraint as a validator: limits of a number, a pattern, or else an expression; undefined, and in the report, when it cannot be said. */
export function validatorOf(constraint: string, message: Json | undefined, name: string, isNumber: boolean, meanings: Meanings, stand: Stand): JsonObject | undefined {
  const text = message === undefined ? {} : { text: message };
  const limits = isNumber ? numberLimits(constraint) : undefined;
  if (limits) return { type: 'numeric', ...limits, ...text };
  const pattern = /^\s*regex\s*\(\s*\.\s*,\s*(?:'([^']*)'|"([^"]*)")\s*\)\s*$/.exec(constraint);
  const regex = pattern && (pattern[1] ?? pattern[2]!);
  if (regex && isSafe(regex)) return { type: 'regex', regex: /^\^.*\$$/s.test(regex) ? regex : `^(?:${regex})$`, ...text };
  const own = stand.scope === undefined ? name : `panel.${name}`;
  const expression = meanings.expression(constraint, { ...stand, ownAnswer: true }, (each) => (each === '.' ? { name: own } : undefined));
  return expression === undefined ? undefined : { type: 'expression', expression, ...text };
}

/** `. >= 0 and . <= 120` */
function numberLimits(constraint: string): { minValue?: number; maxValue?: number } | undefined {
  const found: { minValue?: number; maxValue?: number } = {};
  for (const part of constraint.split(/\s+and\s+/)) {
    const match = /^\s*\(?\s*\.\s*(>=|<=)\s*(-?\d{1,15}(?:\.\d{1,10})?)\s*\)?\s*$/.exec(part);
    const key = match?.[1] === '>=' ? 'minValue' : 'maxValue';
    if (!match || found[key] !== undefined) return undefined;
    found[key] = Number(match[2]);
  }
  return (found.minValue ?? -Infinity) <= (found.maxValue ?? Infinity) ? found : undefined;
}

function isSafe(regex: string): boolean {
  try {
    new RegExp(regex);
  } catch {
    return false;
  }
  return regex.length < definitionLimits.pattern - 10 && !dangerousRepetition(regex);
}
