// `npm run demo:cycle [-- ADDRESS]` fills the demo's collector (`npm start`) with an invented agency: three departments, 40 people, two cycles.
// Everything goes through the same HTTP interface that portals use, signed in as the people themselves. The same answers every time.
const address = (process.argv[2] ?? process.env.ADDRESS ?? 'http://127.0.0.1:8080').replace(/\/$/, '');
const feedback = 'feedback-360.manager';
const plan = 'self-assessment.development-plan';
const constructs = { goalItems: 'goal', coachItems: 'coach', fairItems: 'fair', collabItems: 'collab', innovItems: 'innov', serveItems: 'serve', ethicItems: 'ethic' };
const words = {
  keep: { en: ['Keeps calm when it gets loud.', 'Always has time for a question.', 'Says clearly what matters.'], ko: ['어려울 때도 침착합니다.', '질문을 늘 반겨 줍니다.', '무엇이 중요한지 분명히 말합니다.'], 'zh-CN': ['遇事沉着。', '总是乐于回答问题。', '讲清楚什么最重要。'] },
  start: { en: ['Ask us before plans are final.', 'Show the reasons for decisions.', 'Thank people in front of others.'], ko: ['계획이 정해지기 전에 물어봐 주세요.', '결정의 이유를 알려 주세요.', '여러 사람 앞에서 칭찬해 주세요.'], 'zh-CN': ['定计划之前先征求意见。', '说明决定的理由。', '当众表扬大家。'] },
};
const tokens = new Map();

const { people } = await get('/demo/agency.json');
const byId = new Map(people.map((person) => [person.id, person]));
const leaders = people.filter(({ jobFamily, id }) => jobFamily === 'leadership' && id !== 'director');
const organiser = await tokenOf('rivera');
const forms = Object.fromEntries(await Promise.all([feedback, plan].map(async (id) => [id, await get(`/v1/definitions/${id}`)])));

const years = [
  { id: '2025', title: { en: 'Performance cycle 2025', ko: '2025년 성과관리 주기', 'zh-CN': '2025年绩效周期' }, at: '2025-10-15T01:00:00.000Z', opens: '2025-09-01T00:00:00Z', closes: '2025-11-30T23:59:59Z', planCloses: '2025-12-31T23:59:59Z', lift: 0 },
  { id: '2026', title: { en: 'Performance cycle 2026', ko: '2026년 성과관리 주기', 'zh-CN': '2026年绩效周期' }, previous: '2025', ...thisYear(), lift: 0.35 },
];
for (const year of years) await fillCycle(year);
console.log(`The agency is filled: ${people.length} people, ${years.length} cycles, at ${address}/`);

/** Around today, so that the newer cycle is open whenever the demo is filled. */
function thisYear() {
  const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString();
  return { at: day(0), opens: day(-21), closes: day(21), planCloses: day(60) };
}

async function fillCycle({ id, title, previous, at, opens, closes, planCloses, lift }) {
  const known = await call('GET', `/v1/cycles/${id}`, organiser, undefined, [200, 404]);
  if (known?.status === 'published') return console.log(`${id}: is there already`);
  const stages = [
    { id: 'evaluation', opens, closes, activities: [{ id: 'feedback', definition: feedback, subjects: { people: leaders.map((person) => person.id) } }] },
    { id: 'results', opens, closes: planCloses, activities: [{ id: 'plan', definition: plan, answeredBy: { employee: 'subject', manager: 'manager' } }] },
  ];
  await call('PUT', `/v1/cycles/${id}`, organiser, { assayer: 2, id, title, locales: ['en', 'ko', 'zh-CN'], ...(previous ? { previous } : {}), burden: { minutes: 240 }, stages });
  await call('PUT', `/v1/cycles/${id}/people`, organiser, { people });
  await call('POST', `/v1/cycles/${id}/publish`, organiser);
  const open = Date.parse(closes) > Date.now();

  const asked = leaders.flatMap((leader) => staffOf(leader.id).map((person) => ({ activity: 'feedback', subject: leader.id, respondent: person.id, role: 'report' })));
  for (const leader of leaders) {
    const raters = [...named(leader, 'peer', peersOf(leader)), ...named(leader, 'partner', partnersOf(leader))];
    if (!open) { asked.push(...raters.map((rater) => ({ activity: 'feedback', subject: leader.id, ...rater }))); continue; }
    const path = `/v1/cycles/${id}/activities/feedback/subjects/${leader.id}/nominations`;
    const list = await call('PUT', path, await tokenOf(leader.id), { submit: true, raters });
    // One manager has not decided yet, so that somebody who signs in finds something to approve.
    if (leader.manager !== 'seoyeon') await call('POST', `${path}/decisions`, await tokenOf(leader.manager), { approve: list.raters.map((rater) => rater.assignment) });
  }
  await call('POST', `/v1/cycles/${id}/assignments`, organiser, { assignments: asked });

  const { assignments } = await call('GET', `/v1/cycles/${id}/assignments?activity=feedback`, organiser);
  // In the running cycle everybody in the sign-in list has something left to answer.
  const left = new Set(open ? ['morgan', 'seoyeon', 'lina', 'haneul', 'rivera'] : []);
  const todo = assignments.filter((entry) => entry.decision === 'approved' && !left.has(entry.respondent) && (!open || chance(`${id} ${entry.subject} ${entry.respondent} answers`) < 0.7));
  for (const entry of todo) await respond(entry, answersAbout(entry, id, lift), at);
  if (!open) {
    for (const leader of leaders) await respond({ ...entryOf(id, leader.id), role: 'employee' }, { agreeResult: 4, measurePanel: [], ask: 'Time for the course in spring.' }, at, plan);
    const outcome = await call('POST', `/v1/cycles/${id}/activities/feedback/close`, organiser);
    console.log(`${id}: ${todo.length} answers about ${leaders.length} leaders, ${outcome.published} reports published, ${outcome.withheld} without others' views`);
    await call('PUT', `/v1/cycles/${id}/activities/feedback/reports/subjects/morgan/reply`, await tokenOf('morgan'), { text: 'Thank you. I will ask before plans are final.' });
    await call('PUT', `/v1/cycles/${id}/activities/feedback/reports/subjects/morgan/sharing`, await tokenOf('morgan'), { with: 'manager', given: true });
    await call('POST', `/v1/cycles/${id}/activities/plan/close`, organiser);
  } else console.log(`${id}: open, ${todo.length} answers so far`);
}

function entryOf(round, person) {
  return { subject: person, respondent: person, round };
}

function staffOf(id) {
  return people.filter((person) => person.manager === id);
}

function peersOf(leader) {
  return leaders.filter((person) => person.id !== leader.id && person.manager === leader.manager);
}

function partnersOf(leader) {
  return leaders.filter((person) => person.unit !== leader.unit && person.manager !== leader.manager && person.id !== leader.manager);
}

/** Peers: all beside one, up to six. Partners: three from other departments. */
function named(leader, role, from) {
  const many = role === 'peer' ? 6 : 3;
  const chosen = [...from].sort((a, b) => chance(`${leader.id} ${role} ${a.id}`) - chance(`${leader.id} ${role} ${b.id}`)).slice(0, many);
  // The head of a department has only two beside; leads of the own department see the head as well.
  const short = role === 'peer' ? people.filter((person) => person.unit === leader.unit && person.manager !== leader.id && person.id !== leader.id && person.id !== leader.manager && !chosen.includes(person)).slice(0, Math.max(0, 3 - chosen.length)) : [];
  return [...chosen, ...short].map((person) => ({ respondent: person.id, role }));
}

/** Every leader has a profile; each rater sees it from their side, with a mood of their own; some things cannot be said. */
function answersAbout({ subject, respondent, role }, cycle, lift) {
  const mood = (chance(`${respondent} mood`) - 0.5) * 0.9;
  const side = { self: 0.35, manager: 0.05, peer: 0, report: -0.2, partner: 0.1 }[role] ?? 0;
  const answers = {};
  for (const [question, construct] of Object.entries(constructs)) {
    const level = 2.7 + chance(`${subject} ${construct}`) * 1.6 + (chance(`${subject} ${construct} grows`) - 0.2) * lift + side + mood;
    answers[question] = Object.fromEntries([1, 2, 3, 4].map((n) => {
      const key = `${cycle} ${subject} ${respondent} ${construct} ${n}`;
      const mark = Math.min(5, Math.max(1, Math.round(level + (chance(key) - 0.5) * 1.6)));
      return [`${construct}${n}`, role !== 'self' && chance(`${key} na`) < 0.06 ? 'na' : mark];
    }));
  }
  const locale = byId.get(respondent).locale;
  for (const question of ['keep', 'start']) {
    const at = chance(`${cycle} ${subject} ${respondent} ${question}`);
    if (at < 0.75) answers[question] = words[question][locale][Math.floor(at * 4)];
  }
  return answers;
}

async function respond({ subject, respondent, role, round }, answers, at, form = feedback) {
  const definition = forms[form];
  const id = uuidOf(`${round} ${form} ${subject} ${respondent} ${role}`);
  const response = {
    assayer: 2, id, definition: { id: form, version: definition.version.number, hash: definition.version.hash }, kind: definition.kind, respondent, subject, role, round, locale: byId.get(respondent).locale,
    startedAt: new Date(Date.parse(at) - 600_000).toISOString(), completedAt: at, answers,
  };
  await call('PUT', `/v1/responses/${id}`, await tokenOf(respondent), response, [200, 201]);
}

async function tokenOf(person) {
  if (!tokens.has(person)) {
    const signedIn = await fetch(`${address}/demo/sign-in`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ person, next: '/' }) });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0];
    if (!cookie) throw new Error(`${person} cannot sign in at ${address}: is the demo on?`);
    tokens.set(person, (await get('/demo/token', { cookie })).token);
  }
  return tokens.get(person);
}

async function get(path, headers = {}) {
  let answer;
  try {
    answer = await fetch(address + path, { headers });
  } catch (error) {
    throw new Error(`Nothing answers at ${address}. Start the demo first: npm start`, { cause: error });
  }
  if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function call(method, path, token, body, expected = [200]) {
  for (;;) {
    const answer = await fetch(address + path, { method, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    if (answer.status === 429) {
      await new Promise((resolve) => setTimeout(resolve, 1000 * Number(answer.headers.get('retry-after') ?? 1)));
      continue;
    }
    const text = await answer.text();
    if (!expected.includes(answer.status)) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : null;
  }
}

/** Uniform in [0, 1), the same for the same words (FNV-1a, mixed as in MurmurHash3). */
function chance(key) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A UUID in the form of version 4, made from what it stands for: filling twice stores once. */
function uuidOf(key) {
  const hex = [0, 1, 2, 3].map((part) => Math.floor(chance(`${part} ${key}`) * 2 ** 32).toString(16).padStart(8, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
