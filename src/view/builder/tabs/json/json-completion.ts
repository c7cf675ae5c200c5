import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { getLocation, parse } from 'jsonc-parser';
import { isJsonObject, type Json, type JsonObject, type JsonPath } from '../../../../model/definition/index.js';
import { classOf, descendsFrom, propertiesOf, valueAt, type FormMetadata, type PropertyInfo } from '../../../../model/editing/index.js';

/** Property names and listed values of survey-core's classes, at the caret. */
export function completeJson(context: CompletionContext, metadata: FormMetadata, surveyPath: JsonPath): CompletionResult | null {
  const text = context.state.doc.toString();
  const location = getLocation(text, context.pos);
  const word = context.matchBefore(/"?[\w.-]*/);
  if (!word || (word.from === word.to && !context.explicit)) return null;
  const path = location.path as JsonPath;
  if (!surveyPath.every((step, i) => path[i] === step)) return null;
  const document = parse(text) as Json;
  const owner = classAt(document, path.slice(0, -1), surveyPath, metadata);
  if (!owner) return null;
  const behind = text.slice(context.pos, context.pos + 1) === '"' ? 1 : 0;
  const range = { from: word.from, to: context.pos + (word.text.startsWith('"') ? behind : 0) };
  if (location.isAtPropertyKey) {
    const present = new Set(Object.keys(owner.json));
    const options = [...propertiesOf(metadata, owner.className)].filter(([name]) => !present.has(name)).map(([name, info]) => ({ label: `"${name}"`, type: 'property', detail: info.type, apply: `"${name}": ` }));
    return { ...range, options };
  }
  const info = propertiesOf(metadata, owner.className).get(String(path.at(-1)));
  const values = info ? valuesOf(info, metadata) : path.at(-1) === 'type' ? metadata.questionTypes : [];
  return values.length ? { ...range, options: values.map((value) => ({ label: JSON.stringify(value), type: 'enum' })) } : null;
}

function valuesOf(info: PropertyInfo, metadata: FormMetadata): readonly (string | number | boolean)[] {
  if (info.name === 'type') return metadata.questionTypes;
  if (info.type === 'boolean' || info.type === 'switch') return [true, false];
  return info.type === 'number' ? info.choices.map(Number) : info.choices;
}

/** The class of the object at a path, followed from the survey down. */
function classAt(document: Json, path: JsonPath, surveyPath: JsonPath, metadata: FormMetadata): { className: string; json: JsonObject } | undefined {
  const survey = valueAt(document, surveyPath);
  if (!isJsonObject(survey)) return undefined;
  let at = { className: 'survey', json: survey };
  for (let depth = surveyPath.length; depth < path.length; ) {
    const info = propertiesOf(metadata, at.className).get(String(path[depth]));
    if (!info?.holds) return undefined;
    depth += info.holds.list ? 2 : 1;
    const json = valueAt(document, path.slice(0, depth));
    if (!isJsonObject(json)) return undefined;
    at = { className: classOf(info, json, at.json), json };
  }
  return descendsFrom(metadata, at.className, at.className) ? at : undefined;
}
