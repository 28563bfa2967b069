/** A fault a test asks for: the next `times` calls of a method go wrong in this way. */
export interface FaultRule {
  /** A Web API method, `response_url`, or `*` for any call. */
  method: string;
  times: number;
  /** `lost-answer` does the work and breaks the connection; `hang` does nothing and never answers. */
  how: 'ratelimited' | 'error' | 'lost-answer' | 'hang';
  error?: string;
  retryAfter?: number;
}

export class Faults {
  private readonly rules: FaultRule[] = [];

  add(rule: FaultRule): void {
    this.rules.push({ ...rule });
  }

  take(method: string): FaultRule | undefined {
    const rule = this.rules.find((r) => r.times > 0 && (r.method === method || r.method === '*'));
    if (rule) rule.times -= 1;
    return rule;
  }

  clear(): void {
    this.rules.length = 0;
  }
}
