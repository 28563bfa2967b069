import type { CloudCapability } from '../domain/clouds.ts';
import type { Cloud } from '../domain/company.ts';

/**
 * What each cloud can do. Version 2026-11-20.
 * Sources: Microsoft's Partner Center documentation, "Request a relationship with a customer" (where the customer
 * accepts, delegated admin) and "Confirm customer acceptance of the Microsoft Customer Agreement" (public cloud only);
 * the addresses: Microsoft 365 documentation, the admin center of each cloud. For China the first names no place:
 * Microsoft calls the one there the Microsoft 365 admin center too.
 * `closed` is null throughout: Microsoft's pages contradict each other on Germany and US Government (R-INV-23).
 */
export const clouds: Readonly<Record<Cloud, CloudCapability>> = {
  public: {
    acceptIn: 'microsoft-365-admin-center',
    portalUrl: 'https://admin.microsoft.com',
    adminPrivileges: 'optional',
    agreementByApi: true,
    closed: null,
  },
  'us-government': {
    acceptIn: 'office-admin-portal',
    portalUrl: 'https://portal.office365.us/adminportal',
    adminPrivileges: 'mandatory',
    agreementByApi: false,
    closed: null,
  },
  germany: {
    acceptIn: 'office-admin-portal',
    portalUrl: 'https://portal.office.de/adminportal',
    adminPrivileges: 'mandatory',
    agreementByApi: false,
    closed: null,
  },
  china: {
    acceptIn: 'microsoft-365-admin-center',
    portalUrl: 'https://portal.partner.microsoftonline.cn/adminportal',
    adminPrivileges: 'optional',
    agreementByApi: false,
    closed: null,
  },
};
