import { people, type Person } from './people.js';

/** Somebody of the invented agency as a cycle lists them. */
export interface AgencyMember {
  id: string;
  name: string;
  unit: string;
  manager: string | null;
  jobFamily: string;
  locale: Person['locale'];
}

const departments = [
  {
    unit: 'Citizen Services', locale: 'en' as const, names: ['Grace Okafor', 'Alex Morgan', 'Daniel Reyes', 'Priya Nair', 'Tom Becker', 'Ella Novak', 'Omar Haddad', 'Sam Rivera', 'Ruth Cole', 'Ivan Petrov', 'Maya Chen', 'Leo Martin', 'Nora Lind'],
    ids: { 1: 'morgan', 7: 'rivera' },
  },
  {
    unit: '기획조정실', locale: 'ko' as const, names: ['김서연', '이준호', '박지민', '최은영', '정도윤', '강민서', '조하은', '정하늘', '윤지우', '장서준', '임수아', '한시우', '오유진'],
    ids: { 0: 'seoyeon', 7: 'haneul' },
  },
  {
    unit: '综合办公室', locale: 'zh-CN' as const, names: ['王建国', '张敏', '刘洋', '陈静', '杨帆', '李娜', '赵磊', '黄丽', '周强', '吴婷', '徐明', '孙悦', '马超'],
    ids: { 5: 'lina' },
  },
];

const director: AgencyMember = { id: 'director', name: 'Helen Park', unit: 'Citizen Services', manager: null, jobFamily: 'leadership', locale: 'en' };

/** 40 people in three departments: a head, four leads and eight members in each, and a director above the heads. Each lead has two members. */
export const agency: readonly AgencyMember[] = [director, ...departments.flatMap(({ unit, locale, names, ids }, department) => {
  const idOf = (i: number) => (ids as Record<number, string>)[i] ?? `d${department + 1}-${String(i).padStart(2, '0')}`;
  return names.map((name, i): AgencyMember => ({
    id: idOf(i), name, unit, locale,
    manager: i === 0 ? director.id : i <= 4 ? idOf(0) : idOf(1 + Math.floor((i - 5) / 2)),
    jobFamily: i <= 4 ? 'leadership' : 'administration',
  }));
})];

/** Everybody who can sign in to the demo: those on the sign-in page, and the rest of the agency. */
export function memberById(id: unknown): Person | null {
  const shown = people.find((person) => person.id === id);
  const member = shown ? undefined : agency.find((entry) => entry.id === id);
  return shown ?? (member ? { id: member.id, name: member.name, unit: member.unit, locale: member.locale, organiser: false, designer: false } : null);
}
