/**
 * A delivery with which a process died goes out while no other is under way here: should it be the cause, it takes no
 * other along, and none of those is blamed with it.
 */
export class Turns {
  readonly #underWay = new Set<Promise<unknown>>();
  #alone: Promise<unknown> = Promise.resolve();

  async together(work: () => Promise<void>): Promise<void> {
    for (let seen: Promise<unknown> | null = null; seen !== this.#alone;) {
      seen = this.#alone;
      await seen;
    }
    const mine = work();
    const over = (): void => void this.#underWay.delete(ended);
    const ended: Promise<void> = mine.then(over, over);
    this.#underWay.add(ended);
    return mine;
  }

  alone(work: () => Promise<void>): Promise<void> {
    const mine = Promise.all([this.#alone, ...this.#underWay]).then(work);
    // Whoever comes next waits for its end, however that was.
    this.#alone = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  }
}
