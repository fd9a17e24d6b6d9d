import { validateBytes } from 'gltf-validator';

/** Errors that Khronos' own validator finds in a GLB, one line each. */
export async function findGlbErrors(data: Uint8Array): Promise<string[]> {
  const { issues } = await validateBytes(new Uint8Array(data), { maxIssues: 50 });
  return issues.messages
    .filter(({ severity }) => severity === 0)
    .map(({ code, message, pointer }) => `${code} ${message} ${pointer ?? ''}`);
}
