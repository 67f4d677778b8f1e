import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type GradedAnswer, gradeOpenAnswer } from '@nexus/agents';
import { gradedAnswers, type TeacherMarked } from '@nexus/content/graded-answers';

/* Writes bench/grader.md: the rule that marks open answers, beside a teacher. */
interface Marked {
  answer: TeacherMarked;
  graded: GradedAnswer;
  /** Points between the two, of four. */
  apart: number;
}

const marked: Marked[] = gradedAnswers().map((answer) => {
  const graded = gradeOpenAnswer(answer.item, answer.text);
  const given = answer.points.reduce((total, one) => total + one, 0);
  return { answer, graded, apart: (4 * Math.abs(graded.points - given)) / graded.max };
});

const share = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.round((1000 * part) / whole) / 10} %`);

function row(name: string, some: readonly Marked[]): string {
  const decided = some.filter(({ graded }) => !graded.review);
  const within = decided.filter(({ apart }) => apart <= 1).length;
  const same = decided.filter(({ apart }) => apart === 0).length;
  return `| ${name} | ${some.length} | ${share(decided.length, some.length)} | ${share(within, decided.length)} | ${share(same, decided.length)} |`;
}

function groups(by: (one: Marked) => string): [string, Marked[]][] {
  const found = new Map<string, Marked[]>();
  for (const one of marked) found.set(by(one), [...(found.get(by(one)) ?? []), one]);
  return [...found];
}

const head =
  '| answers | how many | decided | within 1 of 4, of those decided | the very same points |\n| ------- | -------- | ------- | ------------------------------ | -------------------- |';
const table = (by: (one: Marked) => string) =>
  groups(by)
    .map(([name, some]) => row(name, some))
    .join('\n');

/** Cohen's kappa of « met or not », criterion by criterion, over what is decided. */
function kappa(some: readonly Marked[]): string {
  const pairs = some
    .filter(({ graded }) => !graded.review)
    .flatMap(({ answer, graded }) =>
      graded.criteria.map(({ met, max }, index) => [met, (answer.points[index] ?? 0) === max] as const),
    );
  const of = (test: (pair: readonly [boolean, boolean]) => boolean) => pairs.filter(test).length / pairs.length;
  const agreed = of(([rule, teacher]) => rule === teacher);
  const [rule, teacher] = [of(([met]) => met), of(([, met]) => met)];
  const chance = rule * teacher + (1 - rule) * (1 - teacher);
  return ((agreed - chance) / (1 - chance)).toFixed(2);
}

const doubts = groups(({ graded }) => graded.doubt ?? 'decided')
  .map(([name, some]) => `${name} ${some.length}`)
  .join(', ');
const items = new Set(marked.map(({ answer }) => answer.item.id)).size;
const far = marked
  .filter(({ graded, apart }) => !graded.review && apart > 1)
  .map(
    ({ answer, graded }) =>
      `- ${answer.item.id} (${answer.set}), teacher ${answer.points.join(' + ')}, rule ${graded.criteria.map(({ points }) => points).join(' + ')}: « ${answer.text} »`,
  );

const report = `# The Grader beside a teacher

${marked.length} answers to ${items} exercises, each marked criterion by criterion by a teacher before the rule read it
(\`packages/content/graded-answers\`), without any language model. Goals: half of them decided, 95 % of those within one point of four.

${head}
${row('all', marked)}
${table(({ answer }) => answer.set)}

\`tuned\`: the rule and the rubrics were made looking at these. \`held_out\`: a third of the answers written with them,
whose points given in excess were printed once on the way. \`last\`: written
when the rule was thought settled; three of its decisions were too far, and the threshold of what is sure was raised for them.
\`blind\`: written after that and never used: what changed since, changed for \`tuned\` and for the tests of the rule.

Met or not, criterion by criterion, over what is decided: Cohen's kappa ${kappa(marked)} (\`blind\`: ${kappa(marked.filter(({ answer }) => answer.set === 'blind'))}). What became of the answers: ${doubts}.

## By kind

${head}
${table(({ answer }) => answer.kind)}

## Decided, and more than a point away

${far.length === 0 ? 'None.' : far.join('\n')}
`;
process.stdout.write(report);
writeFileSync(fileURLToPath(new URL('../grader.md', import.meta.url)), report);
