/** Path of a Chromium-family browser; throws an Error with the commands that help when none can be had. */
export function findBrowser(): Promise<string>;
/** Arguments for every launch: headless, offline, quiet. */
export function browserArguments(): string[];
