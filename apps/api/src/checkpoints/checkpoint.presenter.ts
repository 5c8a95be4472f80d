import { ApiProperty } from '@nestjs/swagger';
import { Flag, Instant, Int, OneOf, Text } from '../http/fields.js';
import type { KeptCheckpoint } from '../signer/kept-checkpoint.js';
import { SIGNER_FAULTS, type SignerFault } from '../signer/signer-alarm.js';
import { TrailFaultView } from '../trail/trail-event.presenter.js';
import { SIGNER_STATES, type SignerReport, type SignerState } from './checkpoints.service.js';
import { CHECKPOINT_FAULTS, type CheckpointFault } from './compare-checkpoints.js';
import type { TrailVerification } from './verify-trail.js';

const MAX = Number.MAX_SAFE_INTEGER;
const MOST_FAULTS = 100;

/** One signed checkpoint of the trail. */
export class CheckpointView {
  @Int({ min: 1, max: MAX, description: 'How many events it covers.' }) size: number;
  @Instant({ description: 'When it was signed.' }) at: string;
  @Text({ max: 64, description: 'Hash of the last of those events, in hexadecimal.' }) hash: string;
  @Text({ max: 44, description: 'Root of the Merkle tree over their leaves, in Base64.' }) root: string;
}

/** Why the signer does not sign the trail any more. */
export class SignerAlarmView {
  @Instant() since: string;
  @OneOf(SIGNER_FAULTS) fault: SignerFault;
  @Int({ min: 0, max: MAX, description: 'The size that was signed last.' }) size: number;
}

/** How it stands with the signer, and the newest checkpoint. */
export class LatestCheckpointView {
  @OneOf(SIGNER_STATES, {
    description:
      '`none`: no signer has run. `silent`: it has not looked for longer than it means to. `alarm`: it refuses to sign.',
  })
  state: SignerState;
  @ApiProperty({ type: CheckpointView, nullable: true }) checkpoint: CheckpointView | null;
  @Int({ min: 0, max: MAX, description: 'Events that no checkpoint covers yet.' }) eventsSince: number;
  @ApiProperty({ type: SignerAlarmView, nullable: true }) alarm: SignerAlarmView | null;
  @Instant({ nullable: true, description: 'When the signer last looked.' }) checkedAt: string | null;
  @Int({ min: 1, max: 1440, nullable: true, description: 'How often it means to look, in minutes.' })
  intervalMinutes: number | null;
  @Text({ max: 64, nullable: true, description: "SHA-256 of the signer's public key, in hexadecimal." })
  fingerprint: string | null;
}

/** A checkpoint that the trail does not fit. */
export class CheckpointFaultView {
  @Int({ min: 0, max: MAX }) size: number;
  @Instant({ nullable: true }) at: string | null;
  @OneOf(CHECKPOINT_FAULTS, {
    description:
      '`cut_off`: the trail is shorter. `rewritten`: its first events are others. `signature`: it is not signed as it should be.',
  })
  fault: CheckpointFault['fault'];
}

/** What became of comparing the trail with every checkpoint that is kept. */
export class ComparedCheckpointsView {
  @Int({ min: 0, max: MAX }) count: number;
  @Instant({ nullable: true, description: 'When the first of them was signed.' }) from: string | null;
  @Instant({ nullable: true, description: 'When the last of them was signed.' }) until: string | null;
  @ApiProperty({ type: [CheckpointFaultView], description: 'The first hundred of them.' })
  faults: CheckpointFaultView[];
}

/** What a check of the whole trail found. */
export class TrailCheckView {
  @Flag({ description: 'Neither the chain nor any checkpoint shows a fault.' }) holds: boolean;
  @Int({ min: 0, max: MAX }) events: number;
  @Text({ max: 64, nullable: true, description: 'Hash of the last event: keep it to notice a chain that was cut.' })
  head: string | null;
  @ApiProperty({ type: [TrailFaultView] }) faults: TrailFaultView[];
  @ApiProperty() checkpoints: ComparedCheckpointsView;
}

/** Shows a checkpoint; its note is asked for by itself. */
export function presentCheckpoint({ size, at, hash, root }: KeptCheckpoint): CheckpointView {
  return { size, at, hash, root };
}

/** Shows how it stands with the signer. */
export function presentSignerReport(report: SignerReport): LatestCheckpointView {
  const { state, checkpoint, eventsSince, alarm, status, fingerprint } = report;
  return {
    state,
    checkpoint: checkpoint && presentCheckpoint(checkpoint),
    eventsSince,
    alarm: alarm?.fault ? { since: alarm.at, fault: alarm.fault, size: alarm.size } : null,
    checkedAt: status?.checkedAt ?? null,
    intervalMinutes: status?.minutes ?? null,
    fingerprint,
  };
}

/** Shows what a check found. */
export function presentTrailCheck({ chain, checkpoints }: TrailVerification): TrailCheckView {
  const { compared: count, from, until, faults } = checkpoints;
  return {
    holds: chain.faults.length === 0 && faults.length === 0,
    events: chain.events,
    head: chain.head,
    faults: [...chain.faults],
    checkpoints: { count, from, until, faults: faults.slice(0, MOST_FAULTS) },
  };
}
