import type { QuestionPhrases } from './question-phrase.js';

/** What a weak answer means and what a good one would show, for every question of the library, in English. */
export const QUESTION_PHRASES_EN: QuestionPhrases = {
  'MFA-01': {
    weak: 'accounts that reach your data are not protected by a second factor',
    expected: 'every account that reaches your data needs a second factor',
  },
  'MFA-02': {
    weak: 'the second factor can be phished or there is none',
    expected: 'the second factor resists phishing',
  },
  'MFA-03': {
    weak: 'administrators share accounts or use their everyday ones',
    expected: 'each administrator has a separate account that is reviewed',
  },
  'MFA-04': {
    weak: 'callers are not verified before a password is reset',
    expected: 'callers are verified by a tested call-back before a password is reset',
  },
  'MFA-06': {
    weak: 'keys that machines use to reach your data live long and are not controlled',
    expected: 'keys that machines use to reach your data are narrow and renewed',
  },
  'PAT-01': {
    weak: 'critical flaws on internet-facing systems stay open for more than two weeks',
    expected: 'exploited flaws on internet-facing systems are fixed within three days',
  },
  'PAT-02': {
    weak: 'other systems are updated late or without a target',
    expected: 'operating systems and applications are updated within a month',
  },
  'PAT-03': {
    weak: 'systems are hardly ever scanned for known flaws',
    expected: 'systems are scanned for known flaws every day or week',
  },
  'PAT-04': {
    weak: 'systems that no longer get updates are in use',
    expected: 'no system in use is past the end of its updates',
  },
  'PAT-06': {
    weak: 'flaws in its own product are fixed slowly or case by case',
    expected: 'critical flaws in its own product are fixed within a month and announced',
  },
  'FOS-01': {
    weak: 'nobody knows which open-source components are inside',
    expected: 'a list of open-source components comes with each release',
  },
  'FOS-02': {
    weak: 'open-source components are used without being checked',
    expected: 'open-source components are checked and approved before first use',
  },
  'FOS-03': {
    weak: 'a hijacked component would be taken in without notice',
    expected: 'component versions are pinned and checked against tampering',
  },
  'FOS-04': {
    weak: 'components with known flaws are not updated',
    expected: 'components with serious flaws are updated within a month',
  },
  'PHI-01': {
    weak: 'anyone can send mail in its name',
    expected: 'mail forged in its name is quarantined or rejected',
  },
  'PHI-02': {
    weak: 'staff have nowhere to report a suspicious mail or call',
    expected: 'suspicious mails and calls are reported and looked at within a day',
  },
  'PHI-04': {
    weak: 'agents have no tested rule against callers who pretend to be someone else',
    expected: 'agents hang up and call back on a known number, and this is tested',
  },
  'TRN-01': {
    weak: 'staff are hardly trained in security',
    expected: 'staff are trained in security every year for their own role',
  },
  'TRN-02': {
    weak: 'many people who reach your data have not been trained',
    expected: 'nearly everyone who reaches your data was trained in the last year',
  },
  'TRN-03': {
    weak: 'training leaves out telephone fraud and impersonation',
    expected: 'training covers telephone fraud and impersonation',
  },
  'TRN-04': {
    weak: 'nobody checks that sub-contracted agents are trained',
    expected: 'proof of training is collected from sub-contractors every year',
  },
  'ACC-01': {
    weak: 'one login sees and exports every customer record',
    expected: 'customer records are looked up one at a time and bulk export is off',
  },
  'ACC-02': {
    weak: 'access rights are not reviewed',
    expected: 'access rights are reviewed every quarter and leavers removed in a day',
  },
  'ACC-03': {
    weak: 'nothing says when your data is deleted after the contract ends',
    expected: 'your data is deleted within 30 days of the end, with a certificate',
  },
  'ACC-04': {
    weak: 'its own suppliers who see your data are not known',
    expected: 'its own suppliers who see your data are listed and assessed',
  },
  'ACC-05': {
    weak: 'its remote connection into your network is always open',
    expected: 'remote support is opened on request, with a second factor, and logged',
  },
  'ACC-06': {
    weak: 'personal data is kept without a limit',
    expected: 'personal data is deleted automatically when its time is up',
  },
  'INC-01': {
    weak: 'by its own answer it does not promise to tell you about a breach within 72 hours',
    expected: 'it promises to tell you about a breach within a day',
  },
  'INC-02': {
    weak: 'its plan for incidents has never been rehearsed',
    expected: 'its plan for incidents is rehearsed every year with suppliers or clients',
  },
  'INC-03': {
    weak: 'an alarm may wait more than a day before anyone acts',
    expected: 'a serious alarm is contained within four hours, day and night',
  },
  'INC-04': {
    weak: 'records of who reached your data are kept too short',
    expected: 'records of who reached your data are kept for half a year',
  },
  'INC-05': {
    weak: 'backups sit beside the originals or do not exist',
    expected: 'backups are kept apart, out of reach of administrators, and restores are tested',
  },
  'MFA-05': {
    weak: 'its product lets your own users in with a password only, or asks extra money for more',
    expected: 'its product offers your users a second factor and single sign-on at no extra charge',
  },
  'MFA-07': {
    weak: 'it keeps its users’ passwords so that they can be read or guessed',
    expected: 'it keeps passwords as slow salted hashes and refuses leaked ones',
  },
  'PAT-05': {
    weak: 'nobody there notices when a flaw is being exploited by attackers',
    expected: 'flaws that attackers exploit are matched with its systems by a program and fixed first',
  },
  'PAT-07': {
    weak: 'who finds a flaw in its product has nobody to tell',
    expected: 'reports of flaws are answered within two working days under a published policy',
  },
  'PAT-08': {
    weak: 'nobody from outside tests its product by trying to break in',
    expected: 'an outside firm tests its product every year and what it finds is fixed and tested again',
  },
  'PAT-09': {
    weak: 'its pages still accept connections that can be read or changed on the way',
    expected: 'its pages use encrypted connections only and tell browsers to insist on it',
  },
  'FOS-05': {
    weak: 'its software is built by hand, and nobody can prove what went in',
    expected: 'its releases are built by a hosted service that signs where they came from',
  },
  'PHI-03': {
    weak: 'its staff are hardly ever tested with exercise phishing mails',
    expected: 'its staff get an exercise phishing mail every month and few fall for it',
  },
  'PHI-05': {
    weak: 'it changes bank details or pays on the strength of a mail or call',
    expected: 'it calls back a number on file and two people approve before bank details change',
  },
  'PHI-06': {
    weak: 'agents tell callers about customers without making sure who is calling',
    expected: 'callers confirm with a code or in their app before an agent sees the record',
  },
  'TRN-05': { weak: 'it cannot show who was trained', expected: 'it keeps a register of who was trained and when' },
  'TRN-06': {
    weak: 'its developers do not learn to avoid common flaws',
    expected: 'its developers are trained every year and review each change for security',
  },
  'ACC-07': {
    weak: 'your data is not encrypted where it is stored',
    expected: 'your data is encrypted in stores, backups and on laptops, with keys kept apart',
  },
  'ACC-08': {
    weak: 'strangers can get to the rooms where your data is worked on',
    expected: 'the rooms where your data is worked on have zones, a log of entries and an alarm',
  },
  'ACC-09': {
    weak: 'nothing stops an agent from taking customers’ data along',
    expected: 'agents work on managed virtual desktops with sensitive fields masked',
  },
  'INC-06': {
    weak: 'it does not say which incidents it has had',
    expected: 'it gives you the incidents of the last three years that concern you',
  },
};
