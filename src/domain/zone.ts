/** By the names that ICU has, so it can't grow beyond them: to ask takes longer than to write a moment. */
const resolved = new Map<string, string>();

/** An IANA zone that this process can reckon in; UTC for one that it does not know. */
export function zoneOf(name: string): string {
  const before = resolved.get(name);
  if (before !== undefined) return before;
  try {
    const known = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    resolved.set(name, known);
    return known;
  } catch {
    // Slack hands out zone names that a newer or older ICU may not have.
    return 'UTC';
  }
}
