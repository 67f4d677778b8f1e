import type { SearchQuestion } from '@nexus/content/search-questions';
import { SearchResourcesInput } from '@nexus/contracts';
import { type Caller, searchResources } from '@nexus/services';

export interface Latency {
  name: string;
  searches: number;
  p50: number;
  p95: number;
  p99: number;
}

/** Each question as it is typed, one after another: whole, by its beginnings, and within a subject, a type, a chapter. */
export async function measureLatency(caller: Caller, questions: readonly SearchQuestion[]): Promise<Latency[]> {
  const chapters = Array.from({ length: 20 }, (_, index) => `chapitre-${index * 17}`);
  const ways: [string, (question: string, index: number) => object[]][] = [
    ['the whole question, just after the index was written', (q) => [{ q }]],
    ['the whole question', (q) => [{ q }]],
    ['as one types (from the third letter, every second one)', (q) => beginnings(q).map((part) => ({ q: part }))],
    ['within a subject', (q) => [{ q, subject: 'MATHS' }]],
    ['within a small subject, a level and a type', (q) => [{ q, subject: 'SVT', level: 'Premiere', type: 'Video' }]],
    ['within a chapter', (q, index) => [{ q, course_id: chapters[index % chapters.length] }]],
  ];
  // Statements prepared, words in memory: what a server has after its first searches.
  for (const { ask } of questions.slice(0, 30)) await search(caller, { q: ask });
  const measured: Latency[] = [];
  for (const [name, inputs] of ways) {
    const times: number[] = [];
    for (const [index, { ask }] of questions.entries()) {
      for (const input of inputs(ask, index)) times.push(await search(caller, input));
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
    measured.push({ name, searches: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) });
  }
  return measured;
}

async function search(caller: Caller, input: object): Promise<number> {
  const asked = SearchResourcesInput.parse(input);
  const start = performance.now();
  await searchResources(caller, asked);
  return performance.now() - start;
}

function beginnings(question: string): string[] {
  const parts: string[] = [];
  for (let end = 3; end < question.length; end += 2) parts.push(question.slice(0, end));
  return parts;
}
