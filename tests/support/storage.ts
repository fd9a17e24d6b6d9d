/** A storage of our own, or one that refuses everything. */
export function createStorage(isBlocked = false): Storage {
  const entries = new Map<string, string>();
  const guard = () => {
    if (isBlocked) throw new Error('blocked');
  };
  return {
    getItem: (name: string) => {
      guard();
      return entries.get(name) ?? null;
    },
    setItem: (name: string, text: string) => {
      guard();
      entries.set(name, text);
    },
  } as Storage;
}
