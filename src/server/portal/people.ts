/** Somebody who works at the agency of the demo. Nobody here exists. */
export interface Person {
  id: string;
  name: string;
  unit: string;
  locale: 'en' | 'ko' | 'zh-CN';
  /** Organisers see group reports. */
  organiser: boolean;
  /** Designers make forms and store them. */
  designer: boolean;
  /** Whose goals this person goes through with them. */
  leads?: readonly string[];
}

export const people: readonly Person[] = [
  { id: 'morgan', name: 'Alex Morgan', unit: 'Citizen Services', locale: 'en', organiser: false, designer: false },
  { id: 'seoyeon', name: '김서연', unit: '기획조정실', locale: 'ko', organiser: false, designer: false },
  { id: 'lina', name: '李娜', unit: '综合办公室', locale: 'zh-CN', organiser: false, designer: false },
  { id: 'haneul', name: '정하늘', unit: '인사기획팀', locale: 'ko', organiser: false, designer: true },
  { id: 'rivera', name: 'Sam Rivera', unit: 'Human Resources', locale: 'en', organiser: true, designer: true, leads: ['morgan', 'seoyeon', 'lina'] },
];
