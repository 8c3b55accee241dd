/**
 * The CPU time that the process spends on `run`, in milliseconds. Unlike wall-clock time, it increases neither on a
 * busy machine nor while the process is stopped.
 */
export function processorTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
