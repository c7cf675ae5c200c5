import { expect } from 'chai';
import { build } from 'esbuild';
import { basename, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const index = resolve('src/model/statistics/index.ts');

describe('importing one function', () => {
  it('scaleScore brings nothing but what it reads its input with', async () => {
    const { modules, gzip } = await bundle('scaleScore');
    expect(modules).to.deep.equal(['check-input.ts', 'moments.ts', 'scale-score.ts', 'statistics-error.ts']);
    expect(gzip).to.be.below(1500);
  });

  it('no function but those that need it brings ml-matrix', async () => {
    for (const name of ['cronbachAlpha', 'ahpPriorities', 'twoWayRaterEffects', 'krippendorffAlpha']) {
      expect((await bundle(name)).modules.filter((module) => module.includes('matrix.js')), name).to.deep.equal([]);
    }
    expect((await bundle('mcdonaldOmega')).modules).to.include('matrix.js');
  });

  it('all of it needs no DOM and no Node', async () => {
    const { outputFiles } = await build({ stdin: { contents: `export * from ${JSON.stringify(index)}`, resolveDir: '.' }, bundle: true, format: 'esm', write: false, platform: 'neutral', external: ['ml-matrix'], logLevel: 'error' });
    const text = outputFiles[0]!.text;
    expect(text).to.not.match(/\b(document|window|localStorage|navigator)\.|require\(|from "node:/);
  });
});

async function bundle(name: string) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export { ${name} } from ${JSON.stringify(index)}`, resolveDir: '.' }, bundle: true, minify: true, format: 'esm', write: false, metafile: true, logLevel: 'error', target: 'es2022',
  });
  const modules = Object.entries(Object.values(metafile.outputs)[0]!.inputs).filter(([, input]) => input.bytesInOutput > 0).map(([path]) => basename(path)).sort();
  return { modules, gzip: gzipSync(outputFiles[0]!.contents).length };
}
