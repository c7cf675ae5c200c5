/** One form question (or panel, page, survey setting) to compare, and what a person does with it. */
import type { Gesture } from './hand.js';

export type Json = Record<string, unknown>;

export interface Case {
  /** `type/mode/what`, unique. */
  readonly id: string;
  readonly type: string;
  readonly mode: string;
  /** The element that stands in the form; its name is given by the form. */
  readonly element: Json;
  /** Settings of the whole form; cases with equal ones share a form. */
  readonly survey?: Json;
  readonly locale?: string;
  readonly readOnly?: boolean;
  /** Answer that is there before anything is touched. */
  readonly answer?: unknown;
  /** A condition that hangs on the switch at the top of the form. */
  readonly switched?: boolean;
  /** Shares its form with no other: the keyboard reaches more of it with us, and would come to another question with the peer. */
  readonly alone?: boolean;
  /** Complete is pressed before anything is answered. */
  readonly early?: boolean;
  /** Instead of what a person does with every question of this type. */
  readonly gestures?: readonly Gesture[];
}
