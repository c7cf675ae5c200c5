/** What a visitor can change; the first value of each is the one without a parameter. */
export const looks = [
  { name: 'theme', title: 'Colours', values: [['light', 'Light'], ['dark', 'Dark']] },
  { name: 'width', title: 'Width', values: [['full', 'As wide as there is'], ['390', '390 px'], ['320', '320 px']] },
  { name: 'locale', title: 'Language', values: [['en', 'English'], ['ko', '한국어'], ['zh-CN', '简体中文'], ['ar', 'العربية (right to left)']] },
  { name: 'answers', title: 'Answers', values: [['given', 'Given'], ['none', 'None']] },
  { name: 'state', title: 'State', values: [['open', 'To be answered'], ['errors', 'With errors'], ['read-only', 'Read-only']] },
];

export function looksOf(parameters) {
  return Object.fromEntries(looks.map(({ name, values }) => {
    const asked = parameters.get(name);
    return [name, values.some(([value]) => value === asked) ? asked : values[0][0]];
  }));
}
