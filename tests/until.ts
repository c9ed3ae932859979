/**
 * Waits until something is so, then a little longer for what should not follow; a busy machine takes its time. What
 * comes to nothing is left to the test's own words.
 */
export async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!isSo() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
  await new Promise((resolve) => setTimeout(resolve, 60));
}
