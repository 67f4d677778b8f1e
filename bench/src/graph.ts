import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { z } from 'zod';
import { startServer } from './servers/start.ts';

/* Writes bench/graph.md: how smooth the knowledge graph is with 150 competences, while one drags it and zooms it. */
const wanted = 150;
const rounds = 5;
const seconds = 3;
const viewport = { width: 1440, height: 900 };

const Competence = z.looseObject({ code: z.string(), label: z.string(), prerequisites: z.array(z.string()) });
const Answer = z.array(
  z.looseObject({
    result: z.looseObject({
      data: z.looseObject({
        subjects: z.array(
          z.looseObject({
            earlier: z.array(Competence),
            chapters: z.array(z.looseObject({ competences: z.array(Competence) })),
          }),
        ),
      }),
    }),
  }),
);

/** What a Terminale sees, and as many competences more as it takes to make 150, each after one that is there. */
function grown(body: unknown): unknown {
  const answer = Answer.parse(body);
  const subjects = answer[0]?.result.data.subjects ?? [];
  const all = subjects.flatMap(({ earlier, chapters }) => [
    ...earlier,
    ...chapters.flatMap(({ competences }) => competences),
  ]);
  const chapter = subjects[0]?.chapters[0];
  for (let number = 0; number < wanted - all.length; number += 1) {
    const model = chapter?.competences[number % chapter.competences.length];
    if (model === undefined) break;
    chapter?.competences.push({ ...model, code: `${model.code}-${number}`, prerequisites: [model.code] });
  }
  return answer;
}

interface Smoothness {
  /** Frames a second. */
  rate: number;
  /** Between two frames, in ms. */
  median: number;
  p95: number;
  /** Of the main thread, share of the time: all its work, and of it the scripts and the layouts. */
  busy: number;
  scripts: number;
  layouts: number;
}

/** As text: what tsx adds to functions (their names) is not there in a page. */
const frames = `new Promise((resolve) => {
  const deltas = [];
  const start = performance.now();
  let last = start;
  requestAnimationFrame(function frame(now) {
    deltas.push(now - last);
    last = now;
    if (now - start < ${seconds * 1000}) requestAnimationFrame(frame);
    else resolve(deltas.slice(1));
  });
})`;

/** Counts frames while something is done to the page. */
async function during(page: Page, session: CDPSession, doing: () => Promise<void>): Promise<Smoothness> {
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return {
      at: of('Timestamp'),
      busy: of('TaskDuration'),
      scripts: of('ScriptDuration'),
      layouts: of('LayoutDuration'),
    };
  };
  const before = await spent();
  const counted = page.evaluate<number[]>(frames);
  await doing();
  const deltas = (await counted).sort((a, b) => a - b);
  const after = await spent();
  const time = after.at - before.at;
  return {
    rate: (1000 * deltas.length) / deltas.reduce((sum, delta) => sum + delta, 0),
    median: at(deltas, 0.5),
    p95: at(deltas, 0.95),
    busy: (after.busy - before.busy) / time,
    scripts: (after.scripts - before.scripts) / time,
    layouts: (after.layouts - before.layouts) / time,
  };
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
const medianOf = (values: readonly number[]) =>
  at(
    [...values].sort((a, b) => a - b),
    0.5,
  );
const until = async (step: (share: number) => Promise<void>) => {
  const start = Date.now();
  for (let now = 0; now < 1; now = (Date.now() - start) / (seconds * 1000)) await step(now);
};

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nexus-graph-'));
  const server = await startServer('app', { NEXUS_CAMPUS: 'demo', NEXUS_DATA_DIR: folder });
  const system = process.env.CHROMIUM_PATH ?? ['/usr/bin/chromium'].find(existsSync);
  const browser = await chromium.launch({
    ...(system === undefined ? {} : { executablePath: system }),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  try {
    const context = await browser.newContext({ viewport, locale: 'fr-FR' });
    await context.request.post(`${server.origin}/api/auth/login`, {
      data: { email: 'terminale@nexus.example', password: 'nexus-demo-2027' },
    });
    const page = await context.newPage();
    await page.route(/trpc\/dashboard\.progression\?/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: grown(await response.json()) });
    });
    await page.goto(`${server.origin}/dashboard/progression?vue=graphe`);
    const graph = page.getByRole('group', { name: /^Graphe des compétences/ });
    await graph.waitFor();
    const nodes = await graph.getByRole('button').count();
    const box = await graph.boundingBox();
    if (nodes !== wanted || box === null) throw new Error(`${nodes} competences are drawn, not ${wanted}`);
    const blank = await context.newPage();
    const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height, viewport.height - box.y) / 2];

    const drag = () => async () => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await until(async (share) => {
        const turn = share * seconds * 2 * Math.PI * 0.7;
        await page.mouse.move(x + Math.sin(turn) * box.width * 0.4, y + Math.sin(2 * turn) * 150);
      });
      await page.mouse.up();
    };
    const zoom = () => async () => {
      await page.mouse.move(x, y);
      await page.keyboard.down('Control');
      await until(async (share) => page.mouse.wheel(0, Math.sin(share * 4 * Math.PI) * 40));
      await page.keyboard.up('Control');
    };
    const ways = [
      { name: 'an empty page', page: blank, doing: () => async () => undefined },
      { name: 'the graph at rest', page, doing: () => async () => undefined },
      { name: 'the graph dragged', page, doing: drag },
      { name: 'the graph zoomed', page, doing: zoom },
    ];
    const measured = new Map<string, Smoothness[]>(ways.map(({ name }) => [name, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, page: shown, doing } of ways) {
        await shown.bringToFront();
        const session = await context.newCDPSession(shown);
        await session.send('Performance.enable');
        measured.get(name)?.push(await during(shown, session, doing()));
        await session.detach();
      }
    }
    report(
      ways.map(({ name }) => name),
      measured,
    );
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(names: readonly string[], measured: ReadonlyMap<string, Smoothness[]>): void {
  const of = (name: string, pick: (one: Smoothness) => number) => medianOf((measured.get(name) ?? []).map(pick));
  const [limit = ''] = names;
  const percent = (share: number) => `${(share * 100).toFixed(0)} %`;
  const rows = names.map(
    (name) =>
      `| ${name} | ${of(name, ({ rate }) => rate).toFixed(1)} | ${(of(name, ({ rate }) => rate) / of(limit, ({ rate }) => rate)).toFixed(2)} | ${of(name, ({ median }) => median).toFixed(1)} | ${of(name, ({ p95 }) => p95).toFixed(1)} | ${percent(of(name, ({ busy }) => busy))} | ${percent(of(name, ({ scripts }) => scripts))} | ${percent(of(name, ({ layouts }) => layouts))} |`,
  );
  const text = `# The knowledge graph, moved

Made by \`pnpm --filter @nexus/bench graph\` (build first): the screen of a Terminale with ${wanted} competences,
${viewport.width} × ${viewport.height}, in Chromium without a graphics card, on ${cpus().length} shared cores (${cpus()[0]?.model ?? 'unknown'}). Medians of ${rounds} rounds of
${seconds} seconds, the ways in turn. The mouse is real: it is pressed and moved, the wheel turned with Ctrl held.

| | frames a second | of those of an empty page | ms between two (median) | (95 %) | main thread busy | in scripts | in layout |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

An empty page has as many frames as the browser and the machine allow. What the graph adds is read in the second figure
and in the share of the main thread, which is what is left for a slower machine: dragging only scrolls a box, and zooming
only changes a transform (\`packages/ui/src/charts/graph/map/use-map-view.ts\`); neither renders React. Rasterising is the
processor's own here, and the graphics card's on a laptop.
`;
  writeFileSync(fileURLToPath(new URL('../graph.md', import.meta.url)), text);
  console.log(text);
}

await main();
