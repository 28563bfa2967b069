/** While a workspace does not answer, its deliveries wait for one probe every 30 s. */
const probeEvery = 30_000;

/** Which workspaces answer, as far as this process has seen. */
export class Gate {
  readonly #closed = new Map<string, { next: Date }>();

  /** Null: go ahead. Else when to ask again; whoever comes first after that time is the probe. */
  ask(team: string, now: Date): Date | null {
    const closed = this.#closed.get(team);
    if (!closed) return null;
    if (now < closed.next) return closed.next;
    closed.next = new Date(now.getTime() + probeEvery);
    return null;
  }
  /** A call got no answer: the next probe's time. */
  shut(team: string, now: Date): Date {
    const next = new Date(now.getTime() + probeEvery);
    this.#closed.set(team, { next });
    return next;
  }
  open(team: string): void {
    this.#closed.delete(team);
  }
  /** Whether it answered when it was asked last. */
  answers(team: string): boolean {
    return !this.#closed.has(team);
  }
  /** For the operator: how many workspaces do not answer. */
  get closed(): number {
    return this.#closed.size;
  }
}
