/** Counts what is under way, so that a test can wait until nothing is. */
export class Busy {
  private count = 0;
  private waiting: (() => void)[] = [];

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.count += 1;
    try {
      return await work();
    } finally {
      this.count -= 1;
      if (this.count === 0) {
        const waiting = this.waiting;
        this.waiting = [];
        for (const go of waiting) go();
      }
    }
  }

  async idle(): Promise<void> {
    if (this.count === 0) return;
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}
