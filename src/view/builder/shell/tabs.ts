import type { JsonObject } from '../../../model/definition/index.js';
import type { IconName } from '../kit/icon-set.js';
import { shellWords } from '../words/shell/index.js';
import type { BuilderTab, PartConstructor } from './plugin.js';
import type { Workbench } from './workbench.js';

type BuiltIn = 'design' | 'logic' | 'translations' | 'theme' | 'preview' | 'json' | 'tests' | 'scoring' | 'raters' | 'rounds' | 'delivery' | 'problems';

/** Our own envelope around the survey: plain SurveyJS JSON has none of what it holds. */
const isDefinition = (document: JsonObject): boolean => 'assayer' in document;

const tab = (id: BuiltIn, load: () => Promise<{ readonly default: PartConstructor }>, fits?: (document: JsonObject) => boolean): BuilderTab => ({
  id, icon: id satisfies IconName, title: (locale) => shellWords(locale)(`tab.${id}`), load, ...(fits ? { fits } : {}),
});

const builtIn: readonly BuilderTab[] = [
  tab('design', () => import('../designer/designer.js')),
  tab('logic', () => import('../tabs/logic/logic-tab.js')),
  tab('translations', () => import('../tabs/translations/translations-tab.js')),
  tab('theme', () => import('../tabs/theme/theme-tab.js'), isDefinition),
  tab('preview', () => import('../tabs/preview/preview-tab.js')),
  tab('scoring', () => import('../tabs/scoring/scoring-tab.js'), isDefinition),
  tab('raters', () => import('../tabs/raters/raters-tab.js'), isDefinition),
  tab('rounds', () => import('../tabs/rounds/rounds-tab.js'), isDefinition),
  tab('delivery', () => import('../tabs/delivery/delivery-tab.js'), isDefinition),
  tab('tests', () => import('../tabs/tests/tests-tab.js'), isDefinition),
  tab('json', () => import('../tabs/json/json-tab.js')),
  tab('problems', () => import('../tabs/problems/problems-tab.js')),
];

/** The tabs that a form has, those of the host's plugins last. */
export function tabsOf(bench: Workbench): readonly BuilderTab[] {
  return [...builtIn, ...bench.plugins.flatMap(({ tabs = [] }) => tabs)].filter(({ id, fits }) => bench.rules.tab(id) && (fits?.(bench.state.document) ?? true));
}
