/** A refusal of the Web API, under Slack's own name. */
export class SlackError extends Error {
  readonly error: string;
  readonly more: Record<string, unknown>;

  constructor(error: string, more: Record<string, unknown> = {}) {
    super(error);
    this.error = error;
    this.more = more;
  }

  static invalid(error: string, messages: string[]): SlackError {
    return new SlackError(error, { errors: messages, response_metadata: { messages } });
  }

  static argument(message: string): SlackError {
    return SlackError.invalid('invalid_arguments', [`[ERROR] ${message}`]);
  }
}

export class TooFast extends Error {
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super('ratelimited');
    this.retryAfter = retryAfter;
  }
}
