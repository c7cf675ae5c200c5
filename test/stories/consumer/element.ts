import 'assayer/widgets/form/define';
import 'assayer/widgets/self-assessment/define';
import type { AssayForm } from 'assayer/widgets/form';
import { parseDefinition, type FormDefinition } from 'assayer/definition';
import { selfReport } from 'assayer/analysis';

const form: AssayForm = document.createElement('assay-form');
form.addEventListener('assay-before-submit', (event) => {
  if (Object.keys(event.detail.response.answers).length === 0) event.preventDefault();
});
form.backend = async (response) => response.id.length > 0 as true;

const parsed = parseDefinition('{}');
export const definition: FormDefinition | string = parsed.ok ? parsed.definition : parsed.findings[0]!.message;
export const report = parsed.ok ? selfReport(parsed.definition, []) : null;
// @ts-expect-error widgets have no such method
form.submitNow();
