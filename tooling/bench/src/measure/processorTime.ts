/**
 * The processor time of this process in milliseconds, so that others on the machine do not count. It comes in
 * microseconds: what is timed takes milliseconds. That of a single thread would advance only with the kernel's ticks.
 */
export const processorTime = (): number => {
  const { system, user } = process.cpuUsage()
  return (user + system) / 1000
}
