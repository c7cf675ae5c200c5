import type { Report } from '../report.js';
import type { FormDefinition } from '../schema.js';
import type { SurveyOutline } from '../survey-outline.js';
import { checkReference } from './references.js';
import { checkItemRange, findQuestion } from './scoring-check.js';
import { checkUniqueIds } from './unique-ids.js';

/** Parts of composites exist, give 0–100 and share 100 percent; benchmarks lie on their scale and name groups that exist. */
export function checkComposites(definition: FormDefinition, outline: SurveyOutline, report: Report): void {
  const { scales = [], composites = [] } = definition.scoring ?? {};
  checkUniqueIds('composite', composites, ['scoring', 'composites'], report);
  composites.forEach(({ id, parts }, i) => {
    const path = ['scoring', 'composites', i, 'parts'];
    parts.forEach((part, p) => {
      if ('scale' in part) checkReference('scale', part.scale, scales, [...path, p, 'scale'], report);
      else {
        const question = findQuestion(part.question, [...path, p, 'question'], outline, report);
        if (question) checkItemRange(question, undefined, { min: 0, max: 100 }, [...path, p, 'question'], report);
      }
    });
    const sum = parts.reduce((total, { weight }) => total + weight, 0);
    if (Math.abs(sum - 100) > 0.01) report('definition/weight-sum', path, { what: `the parts of "${id}"`, sum });
  });
  scales.forEach(({ min, max, benchmarks = [] }, s) => benchmarks.forEach(({ value, jobFamily, careerStage }, b) => {
    const path = ['scoring', 'scales', s, 'benchmarks', b];
    if (value < min || value > max) report('definition/benchmark-range', [...path, 'value'], { value, min, max });
    if (jobFamily !== undefined) checkReference('job family', jobFamily, definition.jobFamilies ?? [], [...path, 'jobFamily'], report);
    if (careerStage !== undefined) checkReference('career stage', careerStage, definition.careerStages ?? [], [...path, 'careerStage'], report);
  }));
}
