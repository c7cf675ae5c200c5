import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { feedback360Report } from '../../../src/model/analysis/index.js';
import { csvFile, feedbackSheets, xlsxFile } from '../../../src/view/report/index.js';
import { feedbackForm, publishable } from '../../model/analysis/feedback-forms.js';

const report = feedback360Report(feedbackForm(), 'kim', publishable(), {
  comments: [{ question: 'keep', title: 'Keep', comments: ['=HYPERLINK("https://evil.example")', 'Two\nlines, "quoted" & <odd>\u0007'], named: [] }],
});
const sheets = feedbackSheets(report, { locale: 'en', subjectName: 'Kim' });

describe('a report as a file', () => {
  it('holds what the report shows, numbers at full precision', () => {
    expect(sheets.map(({ name }) => name)).to.deep.equal(['Areas', 'Statements', 'Comments', 'About']);
    const [heads, ...rows] = sheets[0]!.rows;
    expect(new Set(rows.map((row) => row.length))).to.deep.equal(new Set([heads!.length]));
    const peers = rows.find(([area, group]) => area === 'leading' && group === 'Colleagues')!;
    expect(peers.slice(2, 4)).to.deep.equal([12, report.scales[0]!.blocks[2]!.mean]);
    expect(rows.filter(([area]) => area === 'leading').map((row) => row[1])).to.deep.equal(['Yourself', 'Others', 'Manager', 'Colleagues', 'Staff']);
    expect(sheets[1]!.rows.length).to.equal(1 + 5);
  });

  it('as CSV: quoted, marked as UTF-8, and no text becomes a formula', () => {
    const text = strFromU8(csvFile(sheets).bytes);
    expect([...csvFile(sheets).bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    expect(text).to.contain(`"'=HYPERLINK(""https://evil.example"")"`);
    expect(text).to.contain('"Two\nlines, ""quoted"" & <odd>');
    expect(text).to.not.match(/(^|,)"?[=+@]/m);
  });

  it('as a workbook: sheets that are well-formed XML, numbers as numbers, texts as texts', () => {
    const files = Object.fromEntries(Object.entries(unzipSync(xlsxFile(sheets).bytes)).map(([path, bytes]) => [path, strFromU8(bytes)]));
    expect(Object.keys(files).sort()).to.deep.equal(['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml', ...[1, 2, 3, 4].map((n) => `xl/worksheets/sheet${n}.xml`)]);
    const areas = files['xl/worksheets/sheet1.xml']!;
    expect(areas).to.contain('<c r="A1" t="inlineStr" s="1"><is><t xml:space="preserve">Area</t></is></c>').and.to.match(/<c r="C2"><v>1<\/v><\/c>/);
    const comments = files['xl/worksheets/sheet3.xml']!;
    expect(comments).to.contain('=HYPERLINK(&quot;https://evil.example&quot;)').and.to.contain('&amp; &lt;odd&gt;').and.not.to.contain('<f>');
    expect(comments).to.not.contain('\u0007');
  });
});
