import { type Token, tokensOf } from '../../french/tokens.ts';

/** The words of a text, and its signs + and −, which in « n + 1 » are what is said. A hyphen is no sign. */
export function tokensWithSigns(text: string): Token[] {
  const tokens = tokensOf(text);
  const signs = [...text.matchAll(/\+(?![+=])|(?<=[\s\d(=])[-−](?=\s?[\d\w(])(?![\w]*-)|(?<=\b\w)[-−](?=\d)/g)].flatMap(
    (match) =>
      tokens.some(({ start, end }) => match.index >= start && match.index < end)
        ? []
        : [
            {
              start: match.index,
              end: match.index + 1,
              word: match[0] === '+' ? '+' : '-',
              stem: match[0] === '+' ? '+' : '-',
            },
          ],
  );
  return signs.length === 0 ? tokens : [...tokens, ...signs].sort((a, b) => a.start - b.start);
}
