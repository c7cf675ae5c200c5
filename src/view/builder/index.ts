export { Builder, type BuilderOptions } from './shell/builder.js';
export type { HostRules } from './shell/host-rules.js';
export type { BuilderPlugin, BuilderTab, PaletteItem, Part, PartConstructor, PluginCommand } from './shell/plugin.js';
export { Workbench, type Problem } from './shell/workbench.js';
export type { EarlierState, FileActions, KeptWork, SaveConflict, SaveOutcome, SaveStatus, StartTemplate, StoredForm } from './start/file-actions.js';
export { formName } from './shell/form-name.js';
export { FileBar } from './start/file-bar.js';
export { fileWords } from './words/file/index.js';
