/** A passage of a document that has pages. */
export interface PagePassage {
  /** From 1. */
  page: number;
  text: string;
}

/** Enough to answer, few enough to be shown: as the passages of the courses. */
const wordsOfPassage = 140;
/** What is left of a page under this many words stays with what comes before. */
const fewWords = 40;
/** No word is as long: a picture drawn in letters, a text without spaces. */
const lettersOfWord = 80;

/** First parts of compounds, whose hyphen stays when a line ends on it: « peut- » « être ». */
const firstParts =
  /(?:^|[\s(«’'])(?:peut|est|sont|ont|a|sous|sur|non|demi|semi|mi|ex|vice|moi|toi|lui|eux|nous|vous|celui|celle|ceux|celles|là|quasi|auto|avant|après|contre|entre)-$/iu;

/**
 * The text of each page, cut at its lines into passages of about 140 words, none of which runs over two pages. A word cut
 * at the end of a line is put together again.
 */
export function passagesOfPages(pages: readonly string[]): PagePassage[] {
  return pages.flatMap((text, index) => passagesOfText(text).map((passage) => ({ page: index + 1, text: passage })));
}

function passagesOfText(text: string): string[] {
  const passages: { lines: string[]; words: number }[] = [];
  for (const line of linesOf(text)) {
    const words = line.split(' ').length;
    const last = passages.at(-1);
    if (last === undefined || last.words + words > wordsOfPassage) passages.push({ lines: [line], words });
    else {
      last.lines.push(line);
      last.words += words;
    }
  }
  const [tail, before] = [passages.at(-1), passages.at(-2)];
  if (tail !== undefined && before !== undefined && tail.words < fewWords) {
    before.lines.push(...tail.lines);
    passages.pop();
  }
  return passages.map(({ lines }) => lines.join('\n'));
}

/** Lines with something to read, none longer than a passage. */
function linesOf(text: string): string[] {
  return joined(text.split('\n')).flatMap((line) => {
    const words = line
      .split(/\s+/)
      .filter((word) => word !== '')
      .flatMap((word) => word.match(new RegExp(`[^]{1,${lettersOfWord}}`, 'gu')) ?? []);
    const lines: string[] = [];
    for (let from = 0; from < words.length; from += wordsOfPassage) {
      lines.push(words.slice(from, from + wordsOfPassage).join(' '));
    }
    return lines;
  });
}

/** « algo- » then « rithme de tri »: the whole word on the first line, the rest on the second. */
function joined(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const given of lines) {
    const line = given.trim();
    const last = whole.at(-1);
    const [, end, rest] = /^(\p{Ll}+\S*)\s*(.*)$/u.exec(line) ?? [];
    if (last === undefined || end === undefined || !/\p{L}[-\u00ad\u2010]$/u.test(last)) {
      whole.push(line);
      continue;
    }
    const stays = firstParts.test(last.replace(/[\u00ad\u2010]$/u, '-'));
    whole[whole.length - 1] = `${stays ? last : last.slice(0, -1)}${end}`;
    if (rest !== undefined && rest !== '') whole.push(rest);
  }
  return whole;
}
