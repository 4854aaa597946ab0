/** Output profiles of presses: the one that comes with Diapason, and those that the hub's brands name. */
import { limits } from '../../limits.ts';
import type { Check, Finding, Place } from './check.ts';
import { lost } from './lost.ts';

const ADVICE = 'Run “npm ci” where package.json lies; if that does not help, install Diapason again.';

export const colourProfiles: Check = {
  id: 'colour-profiles',
  title: 'colour profiles',
  where: 'anywhere',
  apart: true,
  needs: ['lcms-wasm', 'yaml', 'zod'],
  ifLost: ADVICE,
  async look(place) {
    const own = await ownProfile();
    return place.isHub ? [own, ...(await profilesOfBrands(place))] : [own];
  },
};

async function ownProfile(): Promise<Finding> {
  try {
    const [{ shippedCondition, shippedProfile }, { profileFault }, { askPress }] = await Promise.all([
      import('../../brand/ink/shipped-profile.ts'),
      import('../../brand/ink/profile-fault.ts'),
      import('../../brand/ink/press.ts'),
    ]);
    const profile = shippedProfile();
    const fault = profileFault(profile);
    if (fault) throw new Error(fault.detail);
    const asked = await askPress(profile, (press) => press.separate('#cc0000'));
    if (!asked) throw new Error('Little CMS refuses it.');
    return { status: 'ok', found: `${shippedCondition} comes with Diapason, and Little CMS reads it` };
  } catch (thrown) {
    return lost('The press profile that comes with Diapason cannot be used.', ADVICE, thrown);
  }
}

async function profilesOfBrands({ root }: Place): Promise<readonly Finding[]> {
  const [{ createHost }, { listBrands }, { readFile }, { brandRulesSchema }, { readProfile }, { Findings }] =
    await Promise.all([
      import('../../host.ts'),
      import('../../brand/load.ts'),
      import('../../brand/read-file.ts'),
      import('../../brand/brand-rules.ts'),
      import('../../brand/ink/read-profile.ts'),
      import('../../diagnostic.ts'),
    ]);
  const host = createHost(root, '');
  const said: Finding[] = [];
  const sound: string[] = [];
  for (const id of listBrands(host).slice(0, limits.doctorBrands)) {
    const folder = `content/brands/${id}`;
    const read = readFile(host, `${folder}/brand.rules.json`, brandRulesSchema, new Findings(), 'optional');
    if (read?.value.print.profile === undefined) continue;
    const findings = new Findings();
    readProfile(host, folder, read.value, read.authored, findings);
    if (!findings.hasErrors) sound.push(`${read.value.print.profile} of ${id}`);
    else
      said.push({
        status: 'problem',
        found: `The press profile of ${id} cannot be used: ${findings.list[0]!.message}`,
        advice: findings.list[0]!.hint ?? `Run “diapason check --source-only --brand ${id}”.`,
      });
  }
  if (sound.length > 0) said.unshift({ status: 'ok', found: sound.join(', ') });
  return said;
}
