// Limits how many calls of an asynchronous function run at once; the others wait their turn.

/** `work` with at most `count` calls under way; calls start in the order they were made. */
export function atMost<A, R>(count: number, work: (argument: A) => Promise<R>): (argument: A) => Promise<R> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (argument) => {
    if (running >= count) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work(argument);
    } finally {
      // The place goes straight to the next one: nobody who comes in between can take it.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
