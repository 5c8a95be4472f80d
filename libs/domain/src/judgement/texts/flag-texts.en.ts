import type { FlagWordsByKey } from './flag-texts.js';

/** The sentences of every flag in English. */
export const FLAG_TEXTS_EN: FlagWordsByKey = {
  call_centre_customer_data: {
    name: 'Call centre reads customer data',
    gap: 'Outside agents can read your customers’ data, and callers are not verified or the agents’ sign-in can be phished: whoever talks an agent into it gets in.',
    short:
      'Outside agents can read your customers’ data; caller verification or the second factor is there but not yet tested or phishing-resistant.',
    unanswered:
      'Outside agents can read your customers’ data, and nothing shows yet that callers are verified and that the agents’ sign-in resists phishing.',
    clearedBy:
      'Phishing-resistant sign-in for agents, and caller verification by call-back that is written down and tested.',
  },
  credential_reset_by_phone: {
    name: 'Passwords reset on a call',
    gap: 'Its staff can reset passwords or second factors, and callers are not verified before a reset.',
    short:
      'Its staff can reset passwords or second factors; caller verification exists but is not yet scripted and confirmed.',
    unanswered: 'Its staff can reset passwords or second factors, and nothing shows yet how callers are verified.',
    clearedBy:
      'A scripted call-back to a number on record, a manager’s confirmation and a notice to the account’s owner.',
  },
  agents_export_everything: {
    name: 'One login exports everything',
    gap: 'One agent’s login sees and exports every customer record: a single tricked or bribed person loses them all.',
    clearedBy: 'Look-up one record at a time by role, with bulk export off or capped.',
  },
  untrained_subcontractors: {
    name: 'Sub-contracted agents unchecked',
    gap: 'Sub-contracted people deal with your customers’ data, and nobody checks that they are trained.',
    clearedBy: 'A contract that demands training, with proof of completion every year.',
  },
  remote_access_without_mfa: {
    name: 'Remote access without a second factor',
    gap: 'It reaches your systems from outside with a password alone on some accounts.',
    unanswered: 'It reaches your systems from outside, and nothing shows yet that every account needs a second factor.',
    clearedBy: 'A second factor on every remote path and for every user.',
  },
  bulk_data_single_login: {
    name: 'Bulk data behind one password',
    gap: 'The data of many people lies behind a single sign-in without a sound second factor.',
    clearedBy: 'A second factor for every user of the systems that hold the data.',
  },
  standing_privileged_access: {
    name: 'Standing administrator rights',
    gap: 'It has administrator-like rights over your systems that are shared or never reviewed.',
    unanswered:
      'It has administrator-like rights over your systems, and nothing shows yet that they are personal and reviewed.',
    clearedBy: 'A separate account for each administrator and a review of rights at least every year.',
  },
  open_path_into_network: {
    name: 'Open path into your network',
    gap: 'Its connection into your network is always open: an attacker inside the vendor is inside you.',
    clearedBy: 'A vendor network apart from yours, opened on request.',
  },
  uncontrolled_machine_keys: {
    name: 'Machine keys out of control',
    gap: 'Keys that its software uses to reach your data live long and are not controlled.',
    clearedBy: 'Keys in a secret store, with the narrowest rights and renewed at least every year.',
  },
  slow_patching_exposed_systems: {
    name: 'Slow patching of exposed systems',
    gap: 'Systems you depend on, that hold much of your data or that reach into yours, run with known flaws open or without updates: the usual start of ransomware.',
    clearedBy: 'Critical flaws fixed within 14 days and no unsupported system in reach.',
  },
  unvetted_components: {
    name: 'Unvetted components in its product',
    gap: 'Its code runs in your systems, and what goes into it is not checked: a hijacked component would reach you.',
    clearedBy: 'Components checked before first use, and versions locked with hashes.',
  },
  product_secrets_exposed: {
    name: 'Product’s source code or flaws exposed',
    gap: 'Its product runs in your systems, its source code or unpublished flaws can leak, and its fixes or its notice come slowly.',
    short:
      'Its product runs in your systems and its source code or unpublished flaws can leak; fixes and notice could be faster.',
    unanswered:
      'Its product runs in your systems, and its source code or unpublished flaws can leak; nothing shows yet how fast it fixes and tells you.',
    clearedBy: 'Critical flaws of the product fixed within 30 days and notice to you within 24 hours.',
  },
  access_after_contract: {
    name: 'Access after the contract ended',
    gap: 'The contract has ended and its access goes on: nobody answers for it, and nobody watches it any more.',
    unknown: 'The contract has ended, and nobody has entered what it could touch and that its access has ended too.',
    clearedBy: 'A last day that has passed for each access, or the new end of the contract if it was renewed.',
  },
  data_kept_after_contract: {
    name: 'Data kept after the end',
    gap: 'It had people’s data, the contract or its access has ended, and nothing confirms that the data was returned or deleted: a forgotten copy can be stolen years later.',
    unknown:
      'The contract has ended, nobody has entered what it could touch, and nothing confirms that your data was returned or deleted.',
    clearedBy:
      'A confirmation that your data was returned or deleted, given on the last day or later, and its day entered in the register.',
  },
  old_data_kept: {
    name: 'Old data kept',
    gap: 'It keeps people’s data without a limit, or nothing says when it is deleted: old records are lost with the new.',
    clearedBy: 'A retention schedule, and deletion when the contract ends.',
  },
  no_duty_to_tell: {
    name: 'No duty to tell you in time',
    grave:
      'Your contract sets it no time to tell you about a breach, and it can touch the data of many people or a service you cannot work without; your own clock may be 72 hours.',
    gap: 'It has no duty to tell you about a breach by a fixed time, while your own clock may be 72 hours.',
    short:
      'Your contract gives it more than 72 hours to tell you about a breach: people may come to harm for days before you can warn them.',
    unknown: 'Nobody has entered whether it must tell you about a breach in time, and no answer says so.',
    clearedBy: 'Notice within 72 hours in the contract, and its hours entered in the register.',
  },
  critical_without_tested_backup: {
    name: 'Critical service without tested backup',
    gap: 'You cannot work without this service, and its backups would fall with it.',
    unanswered: 'You cannot work without this service, and nothing shows yet that its backups are apart and tested.',
    clearedBy: 'Backups in a separate place with a restore tested every year.',
  },
};
