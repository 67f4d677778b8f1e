import { type Assessor, ollamaAssessor } from '@nexus/agents';

/** The language model of these settings; undefined where none is set: answers are then marked by the rule alone. */
export function createAssessor(url: string | undefined, model: string | undefined): Assessor | undefined {
  return url === undefined || model === undefined
    ? undefined
    : ollamaAssessor({ url, model, now: () => performance.now() });
}
