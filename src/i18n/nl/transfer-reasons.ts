import { numberOf } from '../../domain/transfer/transfer.ts';
import type { TransferReasons } from '../words/transfer-reasons.ts';

export const transferReasons: TransferReasons = (reason) => {
  switch (reason.why) {
    case 'moved':
      return 'het ging eerder al over naar een provider';
    case 'cancelled':
      return 'het is opgezegd';
    case 'suspended':
      return 'het is opgeschort';
    case 'offer-unknown':
      return 'het aanbod staat niet meer in de catalogus';
    case 'azure-plan':
      return 'het is een Azure-abonnement van het type Azure-plan';
    case 'reserved-instance':
      return 'het is een gereserveerde instantie';
    case 'term':
      return 'het is voor een vaste termijn gekocht';
    case 'marketplace':
      return 'het komt uit de marketplace';
    case 'in-transfer':
      return `het staat in overdrachtsaanvraag ${numberOf(reason.transfer)}`;
    case 'base':
      return `het basisabonnement ${reason.name} moet blijven`;
    case 'add-on':
      return `invoegtoepassing ${reason.name} blijft: ${transferReasons(reason.because)}`;
    case 'base-missing':
      return 'het basisabonnement is er niet meer';
    case 'gone':
      return 'het is er niet meer';
    case 'new-add-on':
      return `de invoegtoepassing ${reason.name} is erbij gekomen`;
  }
};
