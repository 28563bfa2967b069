import { numberOf } from '../../domain/transfer/transfer.ts';
import type { TransferReasons } from '../words/transfer-reasons.ts';

export const transferReasons: TransferReasons = (reason) => {
  switch (reason.why) {
    case 'moved':
      return 'it was moved to a provider before';
    case 'cancelled':
      return 'it was cancelled';
    case 'suspended':
      return 'it is suspended';
    case 'offer-unknown':
      return 'its offer is no longer in the catalogue';
    case 'azure-plan':
      return 'it is an Azure plan';
    case 'reserved-instance':
      return 'it is a reserved instance';
    case 'term':
      return 'it was bought for a fixed term';
    case 'marketplace':
      return 'it comes from the marketplace';
    case 'in-transfer':
      return `it stands in transfer request ${numberOf(reason.transfer)}`;
    case 'base':
      return `its base ${reason.name} has to stay`;
    case 'add-on':
      return `its add-on ${reason.name} stays: ${transferReasons(reason.because)}`;
    case 'base-missing':
      return 'its base is not here any more';
    case 'gone':
      return 'it is not here any more';
    case 'new-add-on':
      return `the add-on ${reason.name} has come to it`;
  }
};
