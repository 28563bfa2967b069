import type { Bot } from '../../src/bot.ts';
import { clouds, type Cloud } from '../../src/domain/company.ts';
import type { CompanyId, CustomerId, InvitationId } from '../../src/domain/ids.ts';
import {
  aloneAs,
  invite as inviteRule,
  mayInvite,
  restrictedAlone,
  type Invitation,
} from '../../src/domain/invitation/invitation.ts';
import { Refused } from '../../src/domain/outcome.ts';
import { seatOf, type Seat } from '../../src/slack/seat.ts';
import { words } from '../../src/i18n/index.ts';
import { plain } from '../../src/i18n/text.ts';
import { choices } from '../../views/choices.ts';
import type { Meta } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import { inviteForm, inviteValues, type Prefilled } from '../../views/invitation/form.ts';
import { copyBehind } from '../copies.ts';
import { draftFor } from './draft.ts';

/** Where the form was opened from: a customer's sheet, an invitation that came to nothing, a provider's sheet. */
const sources = ['customer', 'invitation', 'partnership'] as const;
const sourceOf = ({ filter }: Meta) => sources.find((one) => one === filter) ?? null;

/** A reseller, provider or direct-bill partner invites a customer, alone or with a provider. */
export function invite(bot: Bot): void {
  const { desk, store, atlas, newId, links } = bot;

  desk.screen(screens.invitation.invite, async (visitor, at) => {
    const seat = seatOf(visitor, at.company);
    const { actor, acting, reader, job } = seat;
    const { status, restricted, kinds } = job.company;
    const no = mayInvite(actor, { confirmed: status === 'confirmed', restricted });
    if (no) throw new Refused(no);
    const resells = kinds.includes('reseller');
    const { total } = resells
      ? await store.customers.partners(actor, 'provider', '')
      : { total: null };
    const alone = aloneAs(kinds, restricted);
    if (alone === 'restricted' && total === 0) throw new Refused(restrictedAlone(kinds));
    const { subject, filter, cloud } = at;
    return inviteForm(reader, acting, await prefilled(bot, seat, at), total, alone, {
      ...(subject === undefined ? {} : { subject }),
      ...(filter === undefined ? {} : { filter }),
      ...(cloud === undefined ? {} : { cloud }),
    });
  });

  desk.options(actions.invitation.provider, async (visitor, typed, meta) => {
    const { actor, reader } = seatOf(visitor, meta.company);
    const { rows, total } = await store.customers.partners(actor, 'provider', typed);
    const found = rows.map(({ id, name }) => ({ value: id, label: name }));
    return choices(found, total, reader.words);
  });

  // Another cloud may leave no choice about the rights.
  desk.click(
    actions.invitation.cloud,
    async (turn, { value, meta }) => {
      await desk.redraw(turn, screens.invitation.invite, { ...meta, cloud: value });
      return undefined;
    },
    'opens',
  );

  desk.opener(actions.card.inviteAlone, async (turn, { value }) => {
    const { subject, company } = await copyBehind(bot, turn, value);
    return {
      screen: screens.invitation.invite,
      at: { subject: subject.id, filter: 'invitation', ...(company ? { company } : {}) },
    };
  });
  desk.opener(actions.invitation.together, async (_turn, { value, meta }) => ({
    screen: screens.invitation.invite,
    at: {
      subject: value,
      filter: 'partnership',
      ...(meta.company === undefined ? {} : { company: meta.company }),
    },
  }));
  desk.opener(actions.invitation.inviteAlone, async (_turn, { value, meta }) => ({
    screen: screens.invitation.invite,
    at: {
      subject: value,
      filter: 'invitation',
      ...(meta.company === undefined ? {} : { company: meta.company }),
    },
  }));

  desk.submit(screens.invitation.invite, inviteValues, async (seat, values, { meta, key }) => {
    const { actor, job, who } = seat;
    const from = sourceOf(meta);
    const known =
      from === 'customer'
        ? (await store.customers.look(actor, meta.subject as CustomerId)).customer
        : null;
    const name = known?.name ?? plain(values.name ?? '', 100);
    const provider = values.provider as CompanyId | null;
    const named = provider && (await store.invitations.provider(actor, provider));
    const id = newId() as InvitationId;
    const spoken = words[values.language].invitation.mail;
    const cloud: Cloud = known?.cloud ?? values.cloud ?? job.company.cloud;
    const admin =
      bot.clouds[cloud].adminPrivileges === 'mandatory' ? (values.admin ?? true) : values.admin;
    const { row } = await store.invitations.draft(
      actor,
      { key, via: 'slack' },
      {
        id,
        kind: provider === null ? 'solo' : 'joint',
        provider,
        known: known?.id ?? null,
        replaces: from === 'invitation' ? (meta.subject as InvitationId) : null,
        name,
        email: values.email.toLowerCase(),
        subject: spoken.subject(job.company.name, name),
        text: spoken.text({
          inviter: job.company.name,
          customer: name,
          provider: provider === null ? null : (named?.name ?? ''),
          admin: admin ?? false,
          by: who.name,
          link: '{{link}}',
          days: job.company.settings.deadlineDays,
        }),
      },
      (subject, issue) => links.make(subject, issue),
      (seen, now) =>
        inviteRule(
          seen,
          {
            id,
            kind: provider === null ? 'solo' : 'joint',
            name,
            country: known?.country ?? values.country ?? job.company.country,
            cloud,
            admin,
            language: values.language,
          },
          actor,
          { regionOf: atlas.regionOf, clouds: bot.clouds },
          now,
        ),
    );
    return { after: 'show', view: await draftView(bot, seat, row) };
  });
}

/** The message of a draft, with its link in it. */
async function draftView(bot: Bot, seat: Seat, { id }: Invitation) {
  const sheet = await bot.store.invitations.look(seat.actor, id);
  return draftFor(bot, seat, sheet, false);
}

async function prefilled({ store }: Bot, { actor, job }: Seat, at: Meta): Promise<Prefilled> {
  const cloud = clouds.find((one) => one === at.cloud) ?? job.company.cloud;
  const blank: Prefilled = {
    known: null,
    name: null,
    email: null,
    country: job.company.country,
    cloud,
    language: job.company.language,
    provider: null,
  };
  switch (sourceOf(at)) {
    case 'customer': {
      const { customer, contact } = await store.customers.look(actor, at.subject as CustomerId);
      return {
        ...blank,
        known: customer.name,
        email: contact.email,
        country: customer.country,
        cloud: customer.cloud,
      };
    }
    case 'invitation': {
      const { invitation: i, draft } = await store.invitations.look(
        actor,
        at.subject as InvitationId,
      );
      const email = draft?.email ?? null;
      const { name, country, language } = i;
      const chosen = at.cloud === undefined ? i.cloud : cloud;
      return { ...blank, name, email, country, cloud: chosen, language };
    }
    case 'partnership': {
      const provider = await store.invitations.provider(actor, at.subject as CompanyId);
      return { ...blank, provider };
    }
    case null:
      return blank;
  }
}
