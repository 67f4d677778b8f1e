/** Computes at the first call, then answers the same value: a data file is parsed once, and only when it is needed. */
export function once<T>(compute: () => T): () => T {
  let kept: { value: T } | undefined;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
}
