// Processor time of an act: what ends soon must do so on a busy machine too, whose clock runs for other programs.

/** Seconds of the processors that this process has spent on `act`. */
export function secondsUsed(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
