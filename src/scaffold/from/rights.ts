/** Whether a picture that comes along may be shown again. */
import { rightMatcher } from '../../brand/right-matcher.ts';
import { pathOfRight, type Right } from '../../brand/rights.ts';

/** `file`: its path within the folder of the campaign. */
export async function rightsQuestion(
  file: string,
  folders: { readonly before: string; readonly now: string },
  rights: readonly Right[],
): Promise<string> {
  const held = await holding(`campaigns/${folders.now}/${file}`, rights);
  if (held)
    return `${file} came along from ${folders.before}: does its right${detail(held)} hold for this campaign too?`;
  const before = await holding(`campaigns/${folders.before}/${file}`, rights);
  if (before)
    return `${file} was licensed for ${folders.before} alone${detail(before)}: enter the right for campaigns/${folders.now}/${file} in brand.rules.json, or take another picture.`;
  return `${file} came along from ${folders.before}, and brand.rules.json knows no right of it: is it ours to show again?`;
}

async function holding(path: string, rights: readonly Right[]): Promise<Right | undefined> {
  for (const right of rights) {
    const glob = pathOfRight(right);
    if (glob !== undefined && (await rightMatcher(glob))(path)) return right;
  }
  return undefined;
}

function detail({ until, note }: Right): string {
  const said = [...(until ? [`until ${until.date}`] : []), ...(note === undefined ? [] : [note])];
  return said.length > 0 ? ` (${said.join('; ')})` : '';
}
