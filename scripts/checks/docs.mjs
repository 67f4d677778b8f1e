import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../lib.mjs';

/** A path in the house: starts with one of its folders, or is one of the files at its root. */
const pathInText =
  /`((?:apps|packages|drizzle|docs|bench|scripts|\.ci)\/[\w@./$*{}<>-]+)`|\]\((?!https?:|#|mailto:)([^)\s#]+)/g;

/** Every path that a page of documentation names must exist; one with a placeholder (<name>, *) is not looked for. */
export async function checkDocs() {
  const { output: listed } = await run('git', ['ls-files', '-co', '--exclude-standard', '--', '*.md'], { quiet: true });
  const dead = [];
  for (const page of listed.split('\n').filter(Boolean)) {
    const text = readFileSync(join(root, page), 'utf8');
    for (const [, inCode, inLink] of text.matchAll(pathInText)) {
      const path = inCode ?? inLink ?? '';
      if (/[*<>{}]/.test(path)) continue;
      const places = inCode === undefined ? [join(root, page, '..', path)] : [join(root, path)];
      if (places.some((place) => existsSync(place))) continue;
      // What a build or a measure makes is named before it is there.
      const { code } = await run('git', ['check-ignore', path, `${path}/`], { quiet: true });
      if (code !== 0) dead.push(`${page}: ${path}`);
    }
  }
  return dead.length === 0 ? { code: 0, output: '' } : { code: 1, output: `dead paths:\n  ${dead.join('\n  ')}` };
}
