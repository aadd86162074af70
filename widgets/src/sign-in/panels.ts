import type { SecondFactorMethod } from '@siso/partner-sdk/auth';
import { EnrolPanel } from './enrol-panel.ts';
import type { Gate, Panel, View } from './gate.ts';
import { InvitationPanel } from './invitation-panel.ts';
import { LinkPanel } from './link-panel.ts';
import { ForgotPanel, ResetPanel } from './reset-panels.ts';
import { SecondFactorPanel } from './second-factor-panel.ts';

/** Makes a view that is not the first. Fetched after that one is seen, so that it is there when it is needed. */
export function makePanel(
  view: Exclude<View, 'sign-in'>,
  gate: Gate,
  methods: readonly SecondFactorMethod[] | undefined,
): Panel {
  switch (view) {
    case 'second-factor':
      return new SecondFactorPanel(gate, methods);
    case 'enrol':
      return new EnrolPanel(gate);
    case 'forgot':
      return new ForgotPanel(gate);
    case 'reset-password':
      return new ResetPanel(gate);
    case 'invitation':
      return new InvitationPanel(gate);
    case 'verify-email':
      return new LinkPanel(gate, 'verify');
    default:
      return new LinkPanel(gate, 'confirm');
  }
}
