import { isJsonObject, type Json, type JsonObject } from '../definition/index.js';

/** One property of a class of survey-core, as plain data; `src/survey` reads it from the running Serializer. */
export interface PropertyInfo {
  name: string;
  /** Another key under which files may have it, such as `questions` for `elements`. */
  alternativeName?: string;
  /** survey-core's own word: string, text, number, boolean, condition, expression, questionvalue, choiceitem[] … */
  type: string;
  localizable: boolean;
  /** Possible values, when they are listed. */
  choices: string[];
  required: boolean;
  /** What it counts as when the file says nothing. */
  default?: Json;
  /** When it holds the name of something else in the form. */
  refers?: NameKind;
  /** When it holds objects: their class, or the class they descend from, told apart by `type` with `suffix` behind it. */
  holds?: { list: boolean; className?: string; base?: string; suffix?: string };
}

/**
 * What a name in a property stands for: an answer (question, calculated value, variable), a question, a page, the question that gives its
 * choices (`source`), a column or template question of that one (`field`), or a column or template question of the owner (`key`).
 */
export type NameKind = 'answer' | 'question' | 'page' | 'source' | 'field' | 'key';

/** Words and endings that expressions have besides the names of the form. */
export interface ExpressionWords {
  /** What stands for the surroundings of a question: `row`, `panel`, `item` …, as the application calls them. */
  variables: Record<string, string>;
  /** Names that the survey answers itself, such as `pageno`. */
  builtIn: string[];
  /** `-total` behind a matrix, `-unwrapped` behind a question, `-Comment` behind a question. */
  suffixes: { total: string; unwrapped: string; comment: string };
  /** `$` before the name of an element whose property is meant, `#` before a value that is not to be converted. */
  prefixes: { property: string; raw: string };
  /** Functions that take names as texts: which arguments, and where the name is looked up. */
  nameArguments: Record<string, { indexes: number[]; within: 'list' | 'form' }>;
}

/** What the editor must know of survey-core. */
export interface FormMetadata {
  /** Names of question types that can stand on a page. */
  questionTypes: string[];
  /** Every class with properties → its properties, inherited ones included. */
  properties: Record<string, readonly PropertyInfo[]>;
  /** Every class → the class it descends from. */
  parents: Record<string, string>;
  /** Further properties of a matrix column, by its cell type. */
  columnProperties: Record<string, readonly PropertyInfo[]>;
  /** What is appended to a question's name for its comment. */
  commentSuffix: string;
  words: ExpressionWords;
}

const tables = new WeakMap<FormMetadata, Map<string, Map<string, PropertyInfo>>>();

/** The properties of a class by the keys that files have for them; of an unknown class, those that every question has. */
export function propertiesOf(metadata: FormMetadata, className: string): ReadonlyMap<string, PropertyInfo> {
  let table = tables.get(metadata);
  if (!table) tables.set(metadata, table = new Map());
  let properties = table.get(className);
  if (!properties) {
    const [name, cellType] = className.split('@') as [string, string?];
    const listed = [...(cellType ? metadata.columnProperties[cellType] ?? [] : []), ...(metadata.properties[name] ?? metadata.properties['question'] ?? [])];
    properties = new Map(listed.flatMap((property) => [property.name, ...(property.alternativeName ? [property.alternativeName] : [])].map((key) => [key, property])));
    table.set(className, properties);
  }
  return properties;
}

/** The class of an object that stands in `property` of `owner`. A matrix column is `matrixdropdowncolumn@` and its cell type. */
export function classOf(property: PropertyInfo, json: JsonObject, owner: JsonObject): string {
  const { className, base, suffix } = property.holds ?? {};
  if (className === 'matrixdropdowncolumn') return `${className}@${cellTypeOf(json, owner)}`;
  if (className === 'masksettings') return typeof owner['maskType'] === 'string' && owner['maskType'] !== 'none' ? `${owner['maskType']}mask` : className;
  if (className) return className;
  const type = typeof json['type'] === 'string' ? json['type'] : '';
  if (suffix) return type.endsWith(suffix) ? type : type + suffix;
  return type || (base === 'question' ? 'text' : base ?? '');
}

function cellTypeOf(column: JsonObject, matrix: JsonObject): string {
  const own = column['cellType'];
  if (typeof own === 'string' && own !== 'default') return own;
  return typeof matrix['cellType'] === 'string' ? matrix['cellType'] : 'dropdown';
}

/** True when a class is `ancestor` or descends from it. */
export function descendsFrom(metadata: FormMetadata, className: string, ancestor: string): boolean {
  for (let name: string | undefined = className; name; name = metadata.parents[name]) if (name === ancestor) return true;
  return false;
}

/** The objects that a property's value holds, with their place in it. */
export function objectsIn(value: Json | undefined): { json: JsonObject; index: number | undefined }[] {
  if (Array.isArray(value)) return value.flatMap((json, index) => (isJsonObject(json) ? [{ json, index }] : []));
  return isJsonObject(value) ? [{ json: value, index: undefined }] : [];
}
