import type { RiskModel } from './risk-model.js';

const personal = (sensitivity: number) => ({ sensitivity, perPerson: true });
const technical = (sensitivity: number) => ({ sensitivity, perPerson: false });

/**
 * How much harm the loss of each kind of data does. Our judgement, in this order: what opens other doors, what cannot be
 * changed once lost, what leads to money, what embarrasses, what is public anyway.
 */
export const DATA_WEIGHTS: RiskModel['data'] = {
  undisclosed_vulnerabilities: technical(950),
  internal_credentials: technical(950),
  secrets_tokens: technical(900),
  source_code: technical(750),
  customer_configuration: technical(600),
  internal_documents: technical(450),
  telemetry_metadata: technical(100),
  account_credentials: personal(900),
  health: personal(900),
  special_category: personal(900),
  ssn: personal(900),
  otp_messages: personal(850),
  criminal_record: personal(850),
  national_id: personal(850),
  identity_document: personal(850),
  payment_card: personal(850),
  financial_account: personal(750),
  background_checks: personal(700),
  driver_licence: personal(700),
  email_content: personal(600),
  voice_recordings: personal(500),
  payment_token: personal(500),
  employment: personal(500),
  student: personal(500),
  call_metadata: personal(450),
  support_tickets: personal(450),
  partial_ssn: personal(450),
  partial_identity_document: personal(450),
  other: personal(450),
  dob: personal(450),
  contact: personal(400),
  partial_payment: personal(350),
  loyalty: personal(300),
  membership: personal(250),
  order_history: personal(250),
};
