import { isJsonObject, surveyOutline, type ExpertMethod, type ExpertSurveyDefinition } from '../definition/index.js';
import { csvText } from '../exchange/index.js';
import type { Response } from '../response/index.js';
import { answerAt } from '../scoring/index.js';
import { ratioOf, stepsOf } from '../statistics/index.js';
import { tasksIn } from './best-worst-panel.js';
import { expertsOf, smallestGroup, type Expert } from './expert-frame.js';
import { expertItems, ratingAt } from './expert-items.js';

export interface ExportedFile {
  name: string;
  text: string;
}

type Row = (string | number | null)[];

/**
 * What a panel said, as tables for R with a script that reads them: ratings by round, judgments of pairs with those that were revised, choices of
 * best–worst sets. Experts are `E1`, `E2` …, as in the reports; roles are left empty where too few have one of them, and what was
 * written in words stays out. Nothing at all of a panel below the smallest group.
 */
export function expertSurveyForR(definition: ExpertSurveyDefinition, responses: readonly Response[]): ExportedFile[] {
  const experts = expertsOf(responses);
  const minGroup = smallestGroup(definition);
  if (experts.length < minGroup) return [];
  const number = new Map(experts.map(({ key }, at) => [key, `E${at + 1}`]));
  const present = new Set(experts.map(({ role }) => role));
  // One small role that is left out would be known from the others.
  const open = [...present].every((role) => experts.filter((expert) => expert.role === role).length >= minGroup);
  const rounds = definition.rounds?.length ? definition.rounds.map(({ id }) => ({ id, experts: expertsOf(responses.filter(({ round }) => round === id)) })) : [{ id: '', experts }];
  const methods = (...kinds: ExpertMethod['method'][]): ExpertMethod[] => definition.methods.filter(({ method }) => kinds.includes(method));
  const outline = surveyOutline(definition.survey);
  const named = (expert: Expert): Row => [number.get(expert.key) ?? '', open ? expert.role : ''];
  const ratings = rounds.flatMap((round) => methods('delphi', 'content-validity').flatMap((method) => expertItems(definition, method, outline).flatMap((item) => round.experts.flatMap((expert): Row[] => {
    const rating = ratingAt(expert, item);
    return rating === null ? [] : [[...named(expert), round.id, method.id, item.row ?? item.question, rating]];
  }))));
  const judgments = methods('ahp').flatMap((method) => experts.flatMap((expert) => judgedPairs(method, expert, named(expert))));
  const choices = methods('best-worst').flatMap((method) => experts.flatMap((expert) => tasksIn(answerAt(expert.answers, { question: method.questions[0]! })).flatMap(({ shown, best, worst }, task) =>
    shown.map((item): Row => [...named(expert), method.id, task + 1, item, item === best ? 1 : item === worst ? -1 : 0]))));
  const tables: [string, Row, Row[]][] = [
    ['ratings', ['expert', 'role', 'round', 'method', 'item', 'rating'], ratings],
    ['judgments', ['expert', 'role', 'method', 'first', 'second', 'ratio', 'ratio_at_first'], judgments],
    ['best-worst', ['expert', 'role', 'method', 'task', 'item', 'choice'], choices],
  ];
  const filled = tables.filter(([, , rows]) => rows.length);
  return [...filled.map(([name, head, rows]) => ({ name: `${name}.csv`, text: csvText([head, ...rows]) })), { name: 'read.R', text: script(definition, filled.map(([name]) => name)) }];
}

/** Ratios as a matrix wants them, and what they were before they were revised. */
function judgedPairs(method: ExpertMethod, expert: Expert, named: Row): Row[] {
  const answer = answerAt(expert.answers, { question: method.questions[0]! });
  const judgments = isJsonObject(answer) && isJsonObject(answer['judgments']) ? answer['judgments'] : {};
  const before = isJsonObject(answer) ? answer['first'] : undefined;
  return Object.entries(judgments).flatMap(([first, row]) => (isJsonObject(row) ? Object.keys(row) : []).flatMap((second): Row[] => {
    const steps = stepsOf(judgments, first, second);
    const earlier = stepsOf(before, first, second);
    return steps === undefined ? [] : [[...named, method.id, first, second, ratioOf(steps), earlier === undefined ? null : ratioOf(earlier)]];
  }));
}

const readers: Readonly<Record<string, string>> = {
  ratings: `ratings <- read_table("ratings.csv")
# One matrix for each method and round: rows are experts, columns are items.
wide <- function(method, round = "") {
  part <- ratings[ratings$method == method & ratings$round == round, ]
  tapply(part$rating, list(part$expert, part$item), mean)
}
# Median, quartiles (type 7), convergence and agreement of each item.
delphi <- function(method, round) {
  t(apply(wide(method, round), 2, function(x) {
    q <- quantile(x, c(.25, .5, .75), na.rm = TRUE, type = 7, names = FALSE)
    c(n = sum(!is.na(x)), q1 = q[1], median = q[2], q3 = q[3], convergence = (q[3] - q[1]) / 2, agreement = 1 - (q[3] - q[1]) / q[2])
  }))
}`,
  judgments: `judgments <- read_table("judgments.csv")
# The comparison matrix of one expert; NA where a pair was left out.
matrix_of <- function(method, expert) {
  part <- judgments[judgments$method == method & judgments$expert == expert, ]
  all <- judgments[judgments$method == method, ]
  ids <- unique(c(all$first, all$second))
  m <- matrix(NA_real_, length(ids), length(ids), dimnames = list(ids, ids))
  diag(m) <- 1
  m[cbind(part$first, part$second)] <- part$ratio
  m[cbind(part$second, part$first)] <- 1 / part$ratio
  m
}
# Weights (principal eigenvector) and consistency index of a complete matrix.
ahp <- function(m) {
  e <- eigen(m)
  w <- abs(Re(e$vectors[, 1]))
  list(weights = setNames(w / sum(w), rownames(m)), ci = (Re(e$values[1]) - nrow(m)) / (nrow(m) - 1))
}
# Aggregation of individual judgments: geometric mean over the experts.
aij <- function(method) {
  experts <- unique(judgments$expert[judgments$method == method])
  exp(Reduce(\`+\`, lapply(experts, function(e) log(matrix_of(method, e)))) / length(experts))
}`,
  'best-worst': `best_worst <- read_table("best-worst.csv")
# (best - worst)/times shown.
best_worst_scores <- function(method) {
  part <- best_worst[best_worst$method == method, ]
  sort(tapply(part$choice, part$item, mean), decreasing = TRUE)
}`,
};

function script({ id, version }: ExpertSurveyDefinition, tables: readonly string[]): string {
  return `${[`# ${id}, version ${version.number}. Run it in the folder of the tables; base R is enough.`,
`read_table <- function(file) {
  table <- read.csv(file, fileEncoding = "UTF-8-BOM", colClasses = "character")
  for (name in intersect(names(table), c("rating", "ratio", "ratio_at_first", "task", "choice"))) table[[name]] <- as.numeric(table[[name]])
  table
}`, ...tables.map((name) => readers[name]!)].join('\n')}\n`;
}
