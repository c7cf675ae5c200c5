/*
 * SVG neither wraps nor measures text before it is drawn. These widths are a little generous for the system fonts in use,
 * so that a label which is said to fit does fit.
 */
const wide = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

function widthOf(character: string): number {
  if (wide.test(character)) return 1.02;
  if (/[\s.,:;'’!|iljtfIr()[\]–-]/.test(character)) return 0.38;
  if (/[mwMW@%—…]/.test(character)) return 0.94;
  if (/[A-Z]/.test(character)) return 0.72;
  return 0.6;
}

/** Width of a line of text in pixels, estimated on the safe side. */
export function textWidth(text: string, font: number): number {
  let em = 0;
  for (const character of text) em += widthOf(character);
  return em * font;
}

/**
 * Breaks a text into at most `lines` lines of at most `width` pixels: between words, and inside Chinese and Japanese.
 * What does not fit ends in an ellipsis; the whole text stands in the table behind the chart.
 */
export function wrapText(text: string, width: number, font: number, lines = 2): string[] {
  const broken: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (!line || textWidth(line + piece.trimEnd(), font) <= width) {
      line += piece;
      continue;
    }
    broken.push(line.trimEnd());
    line = piece;
  }
  if (line.trim()) broken.push(line.trimEnd());
  const kept = broken.slice(0, lines);
  const cut = broken.length > lines;
  return kept.map((part, index) => shortened(part, width, font, cut && index === kept.length - 1));
}

/** Words with the space after them; each Han character or kana by itself, with the punctuation that may not start a line. */
function pieces(text: string): string[] {
  return text.trim().match(/[\u2e80-\u9fff\u3040-\u30ff][，。、；：！？）」』]*|[^\s\u2e80-\u9fff\u3040-\u30ff]+\s*|\s+/g) ?? [];
}

function shortened(line: string, width: number, font: number, more: boolean): string {
  if (!more && textWidth(line, font) <= width) return line;
  let text = line;
  while (text && textWidth(text + '…', font) > width) text = [...text].slice(0, -1).join('');
  return text.trimEnd() + '…';
}
