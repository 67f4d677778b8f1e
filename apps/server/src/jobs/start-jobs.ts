import type { Campus } from '@nexus/services';
import type { Changes } from '../platform/changes.ts';
import { faultOf, type Logger } from '../platform/logger.ts';
import { openQueue, type Queue, type QueueOptions } from '../platform/queue.ts';
import { followPupils, nightlyRound } from './coach-agent.job.ts';
import { sweepingRound } from './files.job.ts';
import { indexingRound } from './library.job.ts';
import { pushToDevices, tellingRound, tellOfPupil } from './notifications.job.ts';
import { parcoursupRound } from './parcoursup.job.ts';
import { planPupils } from './planner.job.ts';

/** A pupil at work makes several changes in a row: the agents look once they pause. */
const pauseSeconds = 5;
/** Several changes of one session in a row are told as one. */
const tellingSeconds = 1;
/** A burst of changes is one visit to the queue. */
const gatherMs = 500;

export interface Jobs {
  close(): Promise<void>;
}

interface JobsDeps {
  campus: Campus;
  changes: Changes;
  log: Logger;
}

/** Starts the workers of this server, and what calls them: the clock, and what happens to pupils. */
export async function startJobs({ campus, changes, log }: JobsDeps, options: QueueOptions = {}): Promise<Jobs> {
  const queue = await openQueue(campus.db, log, options);
  await queue.work(followPupils, async (data) => {
    const { handleFollowPupils } = await import('./coach-agent.handler.ts');
    await handleFollowPupils(campus, data);
  });
  await queue.work(nightlyRound, async (data) => {
    const { handleNightlyRound } = await import('./coach-agent.handler.ts');
    await handleNightlyRound(campus, queue, data);
  });
  await queue.work(planPupils, async (data) => {
    const { handlePlanPupils } = await import('./planner.handler.ts');
    await handlePlanPupils(campus, data);
  });
  await queue.work(tellOfPupil, async (data) => {
    const { handleTellOfPupil } = await import('./notifications.handler.ts');
    await handleTellOfPupil(campus, queue, data);
  });
  await queue.work(pushToDevices, async (data) => {
    const { handlePushToDevices } = await import('./notifications.handler.ts');
    await handlePushToDevices(campus, data);
  });
  await queue.work(tellingRound, async () => {
    const { handleTellingRound } = await import('./notifications.handler.ts');
    await handleTellingRound(campus, queue);
  });
  await queue.work(sweepingRound, async () => {
    const { sweepFiles } = await import('@nexus/services');
    const swept = await sweepFiles(campus);
    log.info(swept, 'files swept');
  });
  await queue.work(parcoursupRound, async (data) => {
    const { handleParcoursupRound } = await import('./parcoursup.handler.ts');
    await handleParcoursupRound(campus, queue, data);
  });
  await queue.work(indexingRound, async () => {
    const { embedPassages, indexLibrary } = await import('@nexus/services');
    const { written, forgotten } = await indexLibrary(campus);
    const embedded = await embedPassages(campus);
    if (written + forgotten + embedded > 0) log.info({ written, forgotten, embedded }, 'library indexed');
  });
  await queue.send(indexingRound, {}, { key: 'start' });
  const stopListening = followChanges(queue, changes, log);
  return {
    async close() {
      stopListening();
      await queue.close();
    },
  };
}

/**
 * Every server hears of a change; the key makes their requests one. What is lost with a process between a change and its
 * job is found by the rounds.
 */
function followChanges(queue: Queue, changes: Changes, log: Logger): () => void {
  const gathered = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const send = async () => {
    timer = undefined;
    const student_ids = [...gathered];
    gathered.clear();
    for (const student_id of student_ids) {
      await queue.send(tellOfPupil, { student_id }, { key: student_id, in_seconds: tellingSeconds });
      await queue.send(planPupils, { student_ids: [student_id] }, { key: student_id, in_seconds: pauseSeconds });
      await queue.send(followPupils, { student_ids: [student_id] }, { key: student_id, in_seconds: pauseSeconds });
    }
  };
  const failed = (error: unknown) =>
    log.warn({ fault: faultOf(error) }, 'the jobs were not told of some changes: their rounds will see them');
  const stop = changes.onChange((student_ids) => {
    for (const id of student_ids ?? []) gathered.add(id);
    if (gathered.size > 0) timer ??= setTimeout(() => void send().catch(failed), gatherMs);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
