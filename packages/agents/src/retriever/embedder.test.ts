import { delay, HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { EmbedderAway, embeddingSize, fuseRankings, ollamaEmbedder } from './embedder.ts';

const url = 'http://ollama.test:11434';
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const vector = Array.from({ length: embeddingSize }, () => 0.1);
const answering = (answer: () => Response | Promise<Response>) => {
  let calls = 0;
  server.use(
    http.post(`${url}/api/embed`, () => {
      calls += 1;
      return answer();
    }),
  );
  return () => calls;
};

function embedder() {
  const clock = { now: 0 };
  return { clock, ...ollamaEmbedder({ url, model: 'nomic-embed-text', now: () => clock.now }) };
}

describe('an embedding model', () => {
  test('is told the model and what each text is for', async () => {
    let asked: unknown;
    server.use(
      http.post(`${url}/api/embed`, async ({ request }) => {
        asked = await request.json();
        return HttpResponse.json({ embeddings: [vector] });
      }),
    );
    expect(await embedder().embed(['une pile'], 'search_query', 500)).toEqual([vector]);
    expect(asked).toEqual({ model: 'nomic-embed-text', input: ['search_query: une pile'] });
  });

  test.each([
    ['fails', () => new HttpResponse('no such model', { status: 500 })],
    [
      'is cut short',
      () => new HttpResponse('{"embeddings":[[0.1,', { headers: { 'content-type': 'application/json' } }),
    ],
    ['has another dimension', () => HttpResponse.json({ embeddings: [[1, 2, 3]] })],
    ['has too few vectors', () => HttpResponse.json({ embeddings: [] })],
    ['has no numbers', () => HttpResponse.json({ embeddings: [Array.from({ length: embeddingSize }, () => null)] })],
    ['is something else', () => HttpResponse.json({ error: 'model not found' })],
    ['is no connection', () => HttpResponse.error()],
  ])('whose answer %s is away, and is left alone for a while', async (_, answer) => {
    const calls = answering(answer);
    const { clock, embed } = embedder();
    await expect(embed(['une pile'], 'search_query', 500)).rejects.toBeInstanceOf(EmbedderAway);
    await expect(embed(['une pile'], 'search_query', 500)).rejects.toBeInstanceOf(EmbedderAway);
    expect(calls()).toBe(1);
    answering(() => HttpResponse.json({ embeddings: [vector] }));
    clock.now = 31_000;
    expect(await embed(['une pile'], 'search_query', 500)).toEqual([vector]);
  });

  test('that hangs is waited for no longer than said', async () => {
    answering(async () => {
      await delay('infinite');
      return HttpResponse.json({});
    });
    await expect(embedder().embed(['une pile'], 'search_query', 20)).rejects.toBeInstanceOf(EmbedderAway);
  });
});

test('what two rankings have comes before what one has first', () => {
  const fused = fuseRankings(
    [
      ['a', 'b', 'c'],
      ['d', 'b', 'e'],
    ],
    (one) => one,
  );
  expect(fused[0]).toEqual({ one: 'b', score: 2 / 62 });
  expect(fused.map(({ one }) => one)).toEqual(['b', 'a', 'd', 'c', 'e']);
});
