import { Refused } from '../../../domain/outcome.ts';
import { groupsOf, isNoticeGroup } from '../../../domain/requests/notices.ts';
import { permits, whoMay } from '../../../domain/roles.ts';
import type { Notices } from '../../home.ts';
import { addJob, once, sealJob, type Rooms } from '../commit.ts';

export function notices(rooms: Rooms): Notices {
  const { db, clock, newId } = rooms;
  return {
    async off({ company, person }) {
      const rows = await db.noticeOff.findMany({
        where: { companyId: company, personId: { in: ['', person] } },
      });
      const of = (owner: string) =>
        rows.filter((row) => row.personId === owner).map(({ group }) => group);
      return { person: of(person).filter(isNoticeGroup), company: of('').filter(isNoticeGroup) };
    },

    async switchOff(actor, act, owner, groups) {
      // Matrix row 35; what somebody hears themselves is their own.
      if (owner === 'company' && !permits('settings.manage', actor))
        throw new Refused({
          code: 'role-needed',
          roles: whoMay('settings.manage'),
          company: actor.company,
        });
      const off = groupsOf(owner).filter((group) => groups.includes(group));
      const companyId = actor.company;
      const personId = owner === 'company' ? '' : actor.person;
      await once(rooms, act, companyId, {
        async change(tx) {
          const before = await tx.noticeOff.findMany({ where: { companyId, personId } });
          await tx.noticeOff.deleteMany({ where: { companyId, personId } });
          await tx.noticeOff.createMany({
            data: off.map((group) => ({ companyId, personId, group })),
          });
          const id = newId();
          const at = clock?.() ?? new Date();
          await tx.auditEntry.create({
            data: {
              id,
              at,
              companyId,
              personId: actor.person,
              roles: [...actor.roles],
              action: 'notices.changed',
              subject: owner,
              subjectId: owner === 'company' ? companyId : actor.person,
              before: { off: before.map(({ group }) => group) },
              after: { off },
              via: act.via,
              known: 'declared',
            },
          });
          // No fact goes with it whose telling would have it sealed.
          await addJob(tx, clock, sealJob(`seal:${id}`, at));
        },
        again: async () => undefined,
      });
    },
  };
}
