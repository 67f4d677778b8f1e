import { seeded } from '@nexus/contracts';
/** One answer of a simulated learner: what a model may see, and the truth. */
export interface SimulatedAnswer {
  type: 'qcm' | 'short' | 'exercise';
  /** What the item is said to be; what it really is differs a little. */
  guess: number;
  right: boolean;
  /** Whether they had mastered it before this answer. */
  known: boolean;
}

export interface SimulatedLearners {
  learners: number;
  /** The same seed, the same learners. */
  seed: number;
}

const items = [
  { type: 'qcm', guess: 1 / 4 },
  { type: 'qcm', guess: 1 / 3 },
  { type: 'short', guess: 1 / 10 },
  { type: 'exercise', guess: 1 / 20 },
] as const;

/**
 * Learners with a known truth, each on one competence: mastered or not, learnt at some item, for good. They differ in what
 * they know first (5 to 55 %), how fast they learn (4 to 24 % an item) and how often they slip (3 to 17 %); what an item
 * lets one guess is up to 40 % off from what it says. A model that supposes one value for all of it must do with that.
 *
 * @returns for each learner 3 to 20 answers in order.
 */
export function simulateLearners({ learners, seed }: SimulatedLearners): SimulatedAnswer[][] {
  const chance = seeded(seed);
  const between = (min: number, max: number) => min + (max - min) * chance();
  return Array.from({ length: learners }, () => {
    const learning = between(0.04, 0.24);
    const slip = between(0.03, 0.17);
    let known = chance() < between(0.05, 0.55);
    return Array.from({ length: 3 + Math.floor(chance() * 18) }, () => {
      const item = items[Math.floor(chance() * items.length)] ?? items[0];
      const right = chance() < (known ? 1 - slip : item.guess * between(0.6, 1.4));
      const answer = { ...item, right, known };
      known ||= chance() < learning;
      return answer;
    });
  });
}

/** What was foretold, in [0, 1], and what came. */
export interface Forecast {
  said: number;
  came: boolean;
}

/** Mean distance between what was said and what came, over ten equal bins of what was said. 0 is perfect. */
export function calibrationError(forecasts: readonly Forecast[]): number {
  const bins = calibration(forecasts);
  return bins.reduce((sum, { count, said, came }) => sum + count * Math.abs(said - came), 0) / forecasts.length;
}

export interface CalibrationBin {
  count: number;
  /** Means over the bin. */
  said: number;
  came: number;
}

export function calibration(forecasts: readonly Forecast[]): CalibrationBin[] {
  return Array.from({ length: 10 }, (_, bin) => {
    const inside = forecasts.filter(({ said }) => Math.min(9, Math.floor(said * 10)) === bin);
    const mean = (of: (one: Forecast) => number) =>
      inside.length === 0 ? 0 : inside.reduce((sum, one) => sum + of(one), 0) / inside.length;
    return { count: inside.length, said: mean(({ said }) => said), came: mean(({ came }) => Number(came)) };
  });
}

/** The chance that one that came was said likelier than one that did not. 0.5 is chance. */
export function areaUnderCurve(forecasts: readonly Forecast[]): number {
  const sorted = [...forecasts].sort((a, b) => a.said - b.said);
  let ranks = 0;
  let came = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.said === sorted[from]?.said) to++;
    // Equal ones share their ranks.
    const rank = (from + 1 + to) / 2;
    const here = sorted.slice(from, to).filter((one) => one.came).length;
    ranks += rank * here;
    came += here;
    from = to;
  }
  return (ranks - (came * (came + 1)) / 2) / (came * (sorted.length - came));
}

/** Mean surprise, in nats: the less, the better. */
export function logLoss(forecasts: readonly Forecast[]): number {
  const surprise = ({ said, came }: Forecast) => -Math.log(Math.max(1e-9, came ? said : 1 - said));
  return forecasts.reduce((sum, one) => sum + surprise(one), 0) / forecasts.length;
}
