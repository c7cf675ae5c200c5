import { parseDefinition, type JsonObject } from '../../src/model/definition/index.js';
import { nextVersion, setAt, setDocument, valueAt } from '../../src/model/editing/index.js';
import type { FileActions, KeptWork, SaveOutcome, SaveStatus, Workbench } from '../../src/view/builder/index.js';
import { fileWords } from '../../src/view/builder/index.js';
import { AssayBeforeSaveEvent, AssayErrorEvent, AssaySavedEvent, type AssayEvent } from '../../src/view/element/index.js';
import { endpointOf } from '../shared/index.js';
import { CollectorForms, withoutHash } from './collector-forms.js';
import { fetchFile } from './fetch-file.js';
import type { AssayFormBuilder } from './form-builder.js';

export interface FileTools {
  readonly bench: Workbench;
  readonly host: AssayFormBuilder;
  /** @returns false when the page prevented the default */
  readonly tell: (event: AssayEvent<object>) => boolean;
  readonly open: (document: JsonObject, text?: string) => void;
  /** Undefined while the device keeps nothing. */
  readonly kept: () => KeptWork | undefined;
}

/** What the builder's bar does beyond the form: the collector, files, the page. */
export function fileActions(tools: FileTools): FileActions {
  const { bench, host, open, kept } = tools;
  const collector = new CollectorForms(() => endpointOf(host.endpoint, undefined, host.definitionSrc), () => host.token, () => host.locale);
  collector.remember(bench.state.document);
  return {
    open,
    get kept() {
      return kept();
    },
    get stored() {
      return collector.isSignedIn ? () => collector.stored() : undefined;
    },
    templates: () => collector.templates(),
    fetchFile: (address) => fetchFile(address, bench.locale),
    save: (status) => save(status, tools, collector),
  };
}

/**
 * 1. What is published or retired must hold: errors are shown instead.
 * 2. The page may keep it from being saved and save it itself.
 * 3. With an address, the collector stores the version; what somebody else has stored since is not overwritten.
 * 4. What was saved has its status from then on: the next change of a published version begins the next one.
 */
async function save(status: SaveStatus, tools: FileTools, collector: CollectorForms, anyway = false): Promise<SaveOutcome> {
  const { bench, host, tell } = tools;
  const say = fileWords(bench.locale);
  const before = bench.state.document;
  const isDefinition = 'assayer' in before;
  const definition: JsonObject = isDefinition ? { ...before, version: { ...(withoutHash(before)['version'] as JsonObject), status } } : before;
  if (isDefinition && status !== 'draft' && (!parseDefinition(definition).ok || bench.problems.some(({ severity }) => severity === 'error'))) {
    bench.openTab('problems');
    return say('hasErrors');
  }
  const setStatus = (): void => {
    if (isDefinition && valueAt(bench.state.document, ['version', 'status']) !== status) bench.run(setAt(['version', 'status'], status));
  };
  if (!tell(new AssayBeforeSaveEvent({ instanceId: host.instanceId, definition, status }))) {
    setStatus();
    return say('hostKept');
  }
  if (collector.isThere && isDefinition) {
    const stored = await collector.store(definition, anyway);
    if (stored.kind === 'changed') return conflict(status, definition, tools, collector);
    if (stored.kind === 'refused') {
      tell(new AssayErrorEvent({ instanceId: host.instanceId, code: 'builder/not-saved', message: stored.message, place: 'save' }));
      return say('saveFailed', { message: stored.message });
    }
  }
  if (bench.state.document === before) {
    setStatus();
    bench.savedDocument = bench.state.document;
  } else if (isDefinition && status !== 'draft') bench.run(setAt(['version'], nextVersion(definition['version'] as JsonObject))); // somebody has typed on meanwhile
  tell(new AssaySavedEvent({ instanceId: host.instanceId, definition, status }));
  return null;
}

async function conflict(status: SaveStatus, definition: JsonObject, tools: FileTools, collector: CollectorForms): Promise<SaveOutcome> {
  const [id, version] = [String(definition['id']), String(valueAt(definition, ['version', 'number']))];
  try {
    const [freeNumber, theirs] = await Promise.all([collector.freeNumber(id), collector.read(id, version)]);
    return {
      version, freeNumber, theirs, takeTheirs: () => void tools.bench.run(setDocument(collector.take(theirs))), replaceTheirs: () => save(status, tools, collector, true),
      keepBoth: () => {
        tools.bench.run(setAt(['version'], { ...(tools.bench.state.document['version'] as JsonObject), number: freeNumber, status: 'draft' }));
        return save(status, tools, collector);
      },
    };
  } catch (error) {
    return fileWords(tools.bench.locale)('saveFailed', { message: (error as Error).message });
  }
}
