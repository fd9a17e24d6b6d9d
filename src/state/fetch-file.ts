/**
 * A file of the model from the page's own folder. The page that is one file carries them inside, because a page opened from
 * a disk may fetch nothing beside it.
 *
 * @param name below `models/`.
 */
export function fetchFile(name: string): Promise<Response> {
  const packed = (globalThis as { deepSixFiles?: Readonly<Record<string, string>> }).deepSixFiles;
  const inside = packed?.[name];
  if (inside !== undefined) return fetch(`data:application/octet-stream;base64,${inside}`);
  return fetch(`${import.meta.env.BASE_URL}models/${name}`);
}
