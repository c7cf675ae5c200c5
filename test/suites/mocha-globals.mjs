// The names that the browser runner gives as globals, so that one test file runs in Node and in Chromium.
import { describe, it, before, after, beforeEach, afterEach } from 'node:test';
Object.assign(globalThis, { describe, it, before, after, beforeEach, afterEach });
