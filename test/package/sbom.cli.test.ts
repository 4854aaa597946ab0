/** `npm run sbom`: the parts of CycloneDX 1.5 that readers rely on, for every package that is installed with Diapason. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { closuresOf } from '../../.package/lock-packages.ts';
import { readExpression } from '../../.package/spdx-expression.ts';
import { statedLicences } from '../../.package/stated-licences.ts';
import { repository } from '../source-files.ts';
import { repositoryLock } from './repository-lock.ts';

const Licence = z.union([
  z.strictObject({ license: z.strictObject({ id: z.string().regex(/^[\w.+-]+$/) }) }),
  z.strictObject({ expression: z.string().refine((text) => readExpression(text) !== undefined) }),
]);

const Component = z.object({
  'bom-ref': z.string().min(1),
  type: z.literal('library'),
  name: z.string().min(1),
  version: z.string().min(1),
  scope: z.enum(['required', 'optional']),
  purl: z.string().regex(/^pkg:npm\/(%40[^/@]+\/)?[^/@]+@[^/@]+$/),
  hashes: z.tuple([
    z.strictObject({ alg: z.literal('SHA-512'), content: z.string().regex(/^[0-9a-f]{128}$/) }),
  ]),
  licenses: z.array(Licence).length(1).optional(),
});

/** After the specification’s JSON schema, and stricter where npm promises more. */
const Bom = z.strictObject({
  $schema: z.literal('http://cyclonedx.org/schema/bom-1.5.schema.json'),
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.5'),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  version: z.literal(1),
  metadata: z.object({
    timestamp: z.iso.datetime(),
    component: z.object({ purl: z.string().startsWith('pkg:npm/diapason@'), version: z.string() }),
  }),
  components: z.array(Component),
  dependencies: z.array(z.strictObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

function sbom(): z.output<typeof Bom> {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'sbom'], {
    cwd: repository,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return Bom.parse(JSON.parse(stdout));
}

const first = sbom();

test('it names every package that is installed with Diapason or part of it, and no other', () => {
  const { installed, bundled } = closuresOf(repositoryLock);
  const wanted = new Set([...installed, ...bundled].map((one) => `${one.name}@${one.version}`));
  const named = first.components.map(({ name, version }) => `${name}@${version}`);
  expect(named.sort()).toEqual([...wanted].sort());
});

test('what has no licence in it was looked up by hand', () => {
  const without = first.components.filter(({ licenses }) => !licenses);
  for (const { name, version } of without) expect(statedLicences).toHaveProperty([`${name}@${version}`]);
});

test('whatever a package depends on is there', () => {
  const refs = new Set(first.components.map((one) => one['bom-ref']));
  const asked = first.dependencies.flatMap(({ dependsOn }) => dependsOn);
  expect(asked.length).toBeGreaterThan(500);
  expect(asked.filter((ref) => !refs.has(ref))).toEqual([]);
});

test('two runs differ in their serial number and their time, and in nothing else', () => {
  const settled = (bom: typeof first) => ({
    ...bom,
    serialNumber: '',
    metadata: { ...bom.metadata, timestamp: '' },
  });
  const second = sbom();
  expect(second.serialNumber).not.toBe(first.serialNumber);
  expect(settled(second)).toEqual(settled(first));
});
