import { ErrorCode, SlackError, type WebAPICallError } from '@slack/web-api';
import { z } from 'zod';
import { DoesNotFit } from './fit/limits.ts';

/** Why something did not arrive; the queue decides by it whether to try again. */
export type Failure =
  /** Slack named the time; this uses up no attempt. */
  | { readonly ok: false; readonly why: 'later'; readonly retryAfterMs: number }
  /** Slack's answer would be the same tomorrow. */
  | { readonly ok: false; readonly why: 'final'; readonly error: string }
  /** `fault`: we sent something wrong. `unreachable`: no answer, so it may have arrived all the same. */
  | { readonly ok: false; readonly why: 'fault' | 'unreachable'; readonly error: string };

/** A call to Slack that did not succeed. Its message holds the method and Slack's own word, never content or addresses. */
export class SlackFailed extends Error {
  override readonly name = 'SlackFailed';
  readonly failure: Failure;
  constructor(method: string, failure: Failure) {
    super(`${method}: ${failure.why}${'error' in failure ? ` (${failure.error})` : ''}`);
    this.failure = failure;
  }
  /** Slack's word for it, as in its documentation. */
  get error(): string | undefined {
    return 'error' in this.failure ? this.failure.error : undefined;
  }
}

/** The three seconds in which Slack waits for a view are over. */
export class TriggerExpired extends Error {
  override readonly name = 'TriggerExpired';
}

/** Answers that no second attempt changes: of the place, the person, the installation, the message, the response_url. */
const finalAnswers: ReadonlySet<string> = new Set(
  [
    'channel_not_found is_archived not_in_channel messages_tab_disabled restricted_action',
    'restricted_action_read_only_channel method_not_supported_for_channel_type access_denied',
    'no_permission ekm_access_denied team_not_found team_access_not_granted',
    'user_not_found users_not_found user_disabled user_not_visible cannot_dm_bot',
    'account_inactive invalid_auth not_authed token_revoked token_expired missing_scope',
    'not_allowed_token_type not_installed',
    'invalid_blocks invalid_blocks_format msg_blocks_too_long msg_too_long no_text',
    'invalid_metadata_format invalid_metadata_schema metadata_too_large',
    'cant_update_message message_not_found edit_window_closed block_mismatch',
    'used_url expired_url',
    'file_uploads_disabled file_uploads_except_images_disabled file_type_not_allowed',
    'file_upload_size_restricted alt_txt_too_large posting_to_channel_denied',
  ].flatMap((line) => line.split(' ')),
);

const slackIsIll: ReadonlySet<string> = new Set([
  'service_unavailable',
  'internal_error',
  'fatal_error',
  'request_timeout',
  'team_added_to_org',
  'accesslimited',
  'org_login_required',
]);

const slackWord = /^[a-z][a-z0-9_]{0,99}$/;
const unnamed = 30_000;

/** Slack's own word, sorted. */
export function failureOf(error: string, retryAfterSeconds?: number): Failure {
  if (error === 'ratelimited' || error === 'rate_limited')
    return later(retryAfterSeconds === undefined ? unnamed : retryAfterSeconds * 1000);
  if (finalAnswers.has(error)) return { ok: false, why: 'final', error };
  if (slackIsIll.has(error)) return { ok: false, why: 'unreachable', error };
  // What is no word of Slack's is some proxy's page, and may hold anything.
  if (!slackWord.test(error)) return { ok: false, why: 'unreachable', error: 'unreadable_answer' };
  return { ok: false, why: 'fault', error };
}

const later = (retryAfterMs: number): Failure => ({ ok: false, why: 'later', retryAfterMs });

export const failureOfStatus = (status: number): Failure => ({
  ok: false,
  why: status >= 500 ? 'unreachable' : 'fault',
  error: `http_${String(status)}`,
});

const isCallError = (error: unknown): error is WebAPICallError => error instanceof SlackError;
const codes = z.object({ cause: z.object({ code: z.string() }) });

/** Whatever a call threw, as a failure; an error that is none of Slack's or the network's is a fault with its name. */
export function failureFrom(error: unknown): Failure {
  if (error instanceof SlackFailed) return error.failure;
  if (isCallError(error))
    switch (error.code) {
      case ErrorCode.RateLimitedError:
        return later(error.retryAfter * 1000);
      case ErrorCode.PlatformError:
        return failureOf(error.data.error, error.data.response_metadata?.retryAfter);
      case ErrorCode.HTTPError:
        return failureOfStatus(error.statusCode);
      case ErrorCode.RequestError:
        return unreachable(error.original);
    }
  if (error instanceof z.ZodError) {
    const places = error.issues.map(({ path, code }) => `${path.join('.')} ${code}`);
    return { ok: false, why: 'fault', error: `unreadable_answer: ${places.join(', ')}` };
  }
  if (error instanceof DoesNotFit) return { ok: false, why: 'fault', error: error.message };
  // A 429 without a time.
  if (error instanceof Error && error.message.startsWith('Retry header')) return later(unnamed);
  // An answer that broke off or ran out of time while it was read.
  if (error instanceof DOMException || error instanceof TypeError) return unreachable(error);
  return { ok: false, why: 'fault', error: error instanceof Error ? error.name : 'unknown' };
}

export const unreachable = (error: Error): Failure => ({
  ok: false,
  why: 'unreachable',
  error: codes.safeParse(error).data?.cause.code ?? error.name,
});
