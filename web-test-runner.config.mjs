import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fileURLToPath } from 'node:url';
import { findBrowser, browserArguments } from './.build/find-browser.mjs';
import { cssTextForTestRunner } from './.build/css-text.mjs';
import { firstIconsForTestRunner } from './.build/first-icons.mjs';
import { modulesForTestRunner } from './.build/test-modules.mjs';

export default {
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'production'], browser: true },
  concurrency: 2,
  plugins: [
    cssTextForTestRunner(),
    firstIconsForTestRunner(),
    modulesForTestRunner(),
    esbuildPlugin({ ts: true, json: true, tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)), target: 'esnext' }),
  ],
  browsers: [chromeLauncher({ createPage: focusedPage, launchOptions: { executablePath: await findBrowser(), args: browserArguments() } })],
  testRunnerHtml: (framework) => `<!doctype html><html><body><script type="module" src="/test/suites/same-cases.mjs"></script><script type="module" src="${framework}"></script></body></html>`,
  testFramework: { config: { timeout: 60000 } },
  testsFinishTimeout: 300000,
};

/** Tests run side by side in tabs: each one is told that it has the focus, otherwise those behind get no frames, no resize and no intersection events. */
async function focusedPage({ context }) {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}
