// Types of jarjesto-pikatesti, written by hand; tests/package/package.test.mjs holds them to the element.

/** Languages of the test that comes with the package; a question set of your own may have others. */
export type PikatestiLanguage = "fi" | "fi-simple" | "sv" | "en";

/** The attributes of <jarjesto-pikatesti>. All may change while the test is open. */
export interface PikatestiAttributes {
  /** A language tag; without it the page's `lang`, then the visitor's languages. */
  language?: PikatestiLanguage | (string & {});
  /** Without it "auto": what the visitor's system asks for. */
  theme?: "light" | "dark" | "auto";
  /** Address of a question set, relative to the page; without it the one of the package. */
  "question-set"?: string;
}

/** A fault of a question set or of another file. */
export interface PikatestiDiagnostic {
  severity: string;
  id: string;
  line: number | null;
  column: number | null;
  /** JSON pointer of the place. */
  pointer: string;
  message: string;
  mend: string;
  see: string | null;
}

export type PikatestiFailureKind =
  | "offline"
  | "page_instead"
  | "question_set_missing"
  | "question_set_broken"
  | "file_missing"
  | "file_broken"
  | "wasm_blocked"
  | "stopped";

/** The element's events. They bubble, and leave shadow trees. */
export interface PikatestiEventMap {
  /** The test can be taken. */
  "pikatesti-ready": CustomEvent<null>;
  /** The test shows another language. */
  "pikatesti-language": CustomEvent<{ language: string }>;
  /** A result is first shown. level: an id of the question set; percent: 0 to 100, null where too little is known. */
  "pikatesti-result": CustomEvent<{ level: string; percent: number | null }>;
  /** The test cannot be shown; the visitor is told, too. */
  "pikatesti-error": CustomEvent<{
    kind: PikatestiFailureKind;
    address?: string;
    status?: number;
    diagnostics?: PikatestiDiagnostic[];
  }>;
}

export class PikatestiElement extends HTMLElement {
  /** Resolves when the test can be taken; rejects when it cannot. */
  readonly ready: Promise<void>;
  /** Stands still while nothing changes. */
  readonly framesDrawn: number;
  /** The size of the module's memory, in bytes. */
  readonly memoryBytes: number;
  /** The answers so far, as a share link has them; empty before there are any. */
  readonly saved: string;
  /** Goes on with answers of `saved`; undefined before the test is ready. */
  restore(code: string): "restored" | "partly" | "other_set" | "unreadable" | undefined;
  /** Takes a question set as text, instead of the one at its address. The answers that still fit are kept. */
  useQuestionSet(text: string): Promise<{ ok: boolean; diagnostics: PikatestiDiagnostic[]; languages: string[] }>;

  addEventListener<Type extends keyof PikatestiEventMap>(
    type: Type,
    listener: (this: PikatestiElement, event: PikatestiEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: PikatestiElement, event: HTMLElementEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** Defines <jarjesto-pikatesti>, once; does nothing on a server. */
export function definePikatesti(): void;

declare global {
  interface HTMLElementTagNameMap {
    "jarjesto-pikatesti": PikatestiElement;
  }
  interface HTMLElementEventMap extends PikatestiEventMap {}
}
