import type { SubscriptionLineWords } from '../words/subscription-lines.ts';

const count = (n: number): string => n.toLocaleString('nl');
const left = 'De stap in Partnercentrum is nog te doen.';

export const subscriptionLines: SubscriptionLineWords = {
  ordered: (who, customer, first, more) =>
    `${who} heeft voor ${customer} besteld: ${first.join(', ')}${more > 0 ? ` en nog ${count(more)}` : ''}. ${left}`,
  orderedLine: (n, name) => `${count(n)}× ${name}`,
  dropped: (who, customer) =>
    `${who} heeft de wachtende bestelling voor ${customer} laten vallen. Er is niets besteld.`,
  quantity: (who, name, customer, n) =>
    `${who} heeft ${name} van ${customer} op ${n === 1 ? '1 licentie' : `${count(n)} licenties`} gezet. ${left}`,
  suspended: (who, name, customer) =>
    `${who} heeft ${name} van ${customer} opgeschort, met de invoegtoepassingen. ${left} Daarna verliezen gebruikers hun toegang en verdwijnen de gegevens na 90 tot hoogstens 120 dagen.`,
  reactivated: (who, name, customer) =>
    `${who} heeft het opschorten van ${name} van ${customer} opgeheven. ${left}`,
  cancelled: (who, name, customer) =>
    `${who} heeft ${name} van ${customer} opgezegd, met de invoegtoepassingen. ${left}`,
  upgraded: (who, name, customer) =>
    `${who} heeft ${name} van ${customer} geüpgraded: het nieuwe is besteld, het oude opgeschort. ${left}`,
  renewal: {
    on: (who, name, customer) =>
      `${who} heeft verlengen van ${name} van ${customer} aangezet. ${left}`,
    off: (who, name, customer) =>
      `${who} heeft verlengen van ${name} van ${customer} uitgezet. ${left}`,
  },
  reseller: (who, name, customer, mpn) =>
    mpn === null
      ? `${who} heeft de geregistreerde reseller van ${name} van ${customer} weggehaald: de incentive telt voor niemand. ${left}`
      : `${who} heeft MPN-id ${mpn} vastgelegd als geregistreerde reseller van ${name} van ${customer}. ${left}`,
  support: {
    assigned: (who, name, customer, contact) =>
      `${who} heeft ${contact} aangewezen als contactpersoon voor ondersteuning van ${name} van ${customer}. ${left}`,
    back: (who, name, customer, owner) =>
      `${who} heeft ${owner} weer aangewezen als contactpersoon voor ondersteuning van ${name} van ${customer}. ${left}`,
    yours: (owner, name, customer) =>
      `${owner} heeft jullie aangewezen als contactpersoon voor ondersteuning van ${name} van ${customer}. Zodra ${owner} dat ook in Partnercentrum heeft gedaan, zien de beheerders van de klant jullie op de ondersteuningspagina van het product. Met /csp support list zie je alles wat je ondersteunt.`,
    notYours: (owner, name, customer) =>
      `${owner} heeft vastgelegd dat jullie niet meer de contactpersoon voor ondersteuning van ${name} van ${customer} zijn. Je beheerrechten en relatie veranderen niet.`,
  },
  done: (who, name, customer) =>
    `${who} heeft aangevinkt dat ${name} van ${customer} bij Microsoft is gedaan.`,
};
