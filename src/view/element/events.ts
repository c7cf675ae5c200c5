import type { Json, JsonObject } from '../../model/definition/index.js';
import type { Receipt, Response } from '../../model/response/index.js';

/** What every public event tells: which widget of the page speaks. */
export interface AssayDetail {
  readonly instanceId: string;
}

/** A public event: it knows its name and flags, bubbles, and crosses shadow boundaries. */
export abstract class AssayEvent<D extends object> extends Event {
  readonly detail: Readonly<D> & AssayDetail;

  constructor(name: string, detail: D & AssayDetail, init: EventInit = {}) {
    super(name, { bubbles: true, composed: true, ...init });
    this.detail = Object.freeze({ ...detail });
  }
}

export interface ReadyDetail {
  /** Null for widgets that need no form definition, such as the outbox. */
  readonly definition: { readonly id: string; readonly version: string; readonly hash: string | null } | null;
  /** Whether an unfinished response of this device was found and restored. */
  readonly restored?: boolean;
}

/** The widget is drawn and can be used. */
export class AssayReadyEvent extends AssayEvent<ReadyDetail> {
  static readonly type = 'assay-ready';
  constructor(detail: ReadyDetail & AssayDetail) {
    super(AssayReadyEvent.type, detail);
  }
}

export interface ChangeDetail {
  /** Name of the question, or of the setting in widgets without questions. */
  readonly name: string;
  /** Undefined when the answer was cleared. */
  readonly value: Json | undefined;
}

/** A person changed something; never sent for changes made by script. */
export class AssayChangeEvent extends AssayEvent<ChangeDetail> {
  static readonly type = 'assay-change';
  constructor(detail: ChangeDetail & AssayDetail) {
    super(AssayChangeEvent.type, detail);
  }
}

export interface BeforeSubmitDetail {
  readonly response: Response;
}

/** A finished response is about to be queued; `preventDefault()` keeps it a draft. */
export class AssayBeforeSubmitEvent extends AssayEvent<BeforeSubmitDetail> {
  static readonly type = 'assay-before-submit';
  constructor(detail: BeforeSubmitDetail & AssayDetail) {
    super(AssayBeforeSubmitEvent.type, detail, { cancelable: true });
  }
}

export interface BeforeSaveDetail {
  /** The form definition (or SurveyJS JSON) as it would be saved. */
  readonly definition: JsonObject;
  readonly status: 'draft' | 'published' | 'retired';
}

/** The form builder is about to save; `preventDefault()` keeps the form unsaved, so that the page can save it in its own way. */
export class AssayBeforeSaveEvent extends AssayEvent<BeforeSaveDetail> {
  static readonly type = 'assay-before-save';
  constructor(detail: BeforeSaveDetail & AssayDetail) {
    super(AssayBeforeSaveEvent.type, detail, { cancelable: true });
  }
}

/** The form was saved: the collector has it, or there is none. */
export class AssaySavedEvent extends AssayEvent<BeforeSaveDetail> {
  static readonly type = 'assay-saved';
  constructor(detail: BeforeSaveDetail & AssayDetail) {
    super(AssaySavedEvent.type, detail);
  }
}

export interface QueuedDetail {
  /** Id of the response, which is its idempotency key. */
  readonly key: string;
  /** Where it lies: `none`, `memory`, `device` or `device+mirror`. */
  readonly durability: string;
}

/** The response is safe on this device and waits to be sent. */
export class AssayQueuedEvent extends AssayEvent<QueuedDetail> {
  static readonly type = 'assay-queued';
  constructor(detail: QueuedDetail & AssayDetail) {
    super(AssayQueuedEvent.type, detail);
  }
}

export interface SentDetail {
  readonly key: string;
  readonly receipt: Receipt;
}

/** The backend has acknowledged the response. */
export class AssaySentEvent extends AssayEvent<SentDetail> {
  static readonly type = 'assay-sent';
  constructor(detail: SentDetail & AssayDetail) {
    super(AssaySentEvent.type, detail);
  }
}

export interface ErrorDetail {
  /** Stable code such as `transport/rejected`. */
  readonly code: string;
  /** A sentence in the widget's language. */
  readonly message: string;
  /** Where it happened: a JSON pointer, a response id or the part of the widget. */
  readonly place?: string;
}

/** Something went wrong that the page may want to know. */
export class AssayErrorEvent extends AssayEvent<ErrorDetail> {
  static readonly type = 'assay-error';
  constructor(detail: ErrorDetail & AssayDetail) {
    super(AssayErrorEvent.type, detail);
  }
}

/** The public events by name. */
export interface AssayEventMap {
  'assay-ready': AssayReadyEvent;
  'assay-change': AssayChangeEvent;
  'assay-before-submit': AssayBeforeSubmitEvent;
  'assay-before-save': AssayBeforeSaveEvent;
  'assay-saved': AssaySavedEvent;
  'assay-queued': AssayQueuedEvent;
  'assay-sent': AssaySentEvent;
  'assay-error': AssayErrorEvent;
}

declare global {
  interface HTMLElementEventMap extends AssayEventMap {}
  interface DocumentEventMap extends AssayEventMap {}
  interface WindowEventMap extends AssayEventMap {}
}
